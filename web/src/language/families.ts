import type { Localized } from './language';

/** What the families of processes are called; a test holds them against those of the processes. */
export const familyTitles: Readonly<Record<string, Localized>> = {
  onboarding: { zh: '入职', en: 'Onboarding' },
  separation: { zh: '离职', en: 'Separation' },
  people: { zh: '人事', en: 'People' },
  contracts: { zh: '合同', en: 'Contracts' },
  finance: { zh: '财务', en: 'Finance' },
  assets: { zh: '资产', en: 'Assets' },
  administration: { zh: '行政', en: 'Administration' },
  production: { zh: '生产', en: 'Production' },
  service: { zh: '客户服务', en: 'Customer service' },
  complaints: { zh: '投诉', en: 'Complaints' },
  teams: { zh: '团队', en: 'Teams' },
};
