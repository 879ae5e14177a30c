/** What the general manager, who is the authorised signatory, fills in when he seals a contract. */
export const sealing = (contractNumber: string) => ({ contractNumber, originals: 2, documentFilledIn: true });

/** From the approved contract to the archive: who sends what. */
export const archivingSteps = (contractNumber: string) => [
  { by: 'gm', type: 'SEAL', data: sealing(contractNumber) },
  { by: 'fin.reviewer', type: 'ARCHIVE', data: { location: 'F-12' } },
  { by: 'admin.officer', type: 'ARCHIVE', data: { location: 'A-03' } },
  { by: 'sales.rep1', type: 'ARCHIVE', data: {} },
];
