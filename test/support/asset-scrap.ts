/** A start form of `fixed-asset-scrap` for the asset with this label. */
export const scrapForm = (label: string) => ({
  label,
  reason: 'technicalObsolescence',
  explanation: 'Runs, but gets no security updates any more.',
});

/** The way of an asset out of the ledger: who sends what. */
export const scrapSteps = [
  { by: 'engineer1', type: 'SUBMIT', data: {} },
  { by: 'admin.officer', type: 'APPRAISAL_ARRANGED', data: { arrangement: 'Friday at ten, room 4.' } },
  { by: 'tech.appraiser', type: 'APPRAISED_UNUSABLE', data: { conclusion: 'Cannot run the supported system.' } },
  { by: 'gm', type: 'APPROVE', data: {} },
  { by: 'admin.officer', type: 'DISPOSED', data: { method: 'Recycled by a certified company', proceeds: '50.00' } },
  { by: 'admin.officer', type: 'WRITTEN_OFF', data: {} },
] as const;
