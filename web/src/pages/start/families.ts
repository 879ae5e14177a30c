import type { Localized } from '../../language/language';

/** What the families of processes are called. */
export const familyTitles: Readonly<Record<string, Localized>> = {
  contracts: { zh: '合同', en: 'Contracts' },
  assets: { zh: '资产', en: 'Assets' },
  complaints: { zh: '投诉', en: 'Complaints' },
  finance: { zh: '财务', en: 'Finance' },
  people: { zh: '人事', en: 'People' },
  administration: { zh: '行政', en: 'Administration' },
};
