import type { LocalizedText } from './localized-text.js';

/** The ranks of a company, lowest first. */
export const levels = {
  employee: { zh: '员工', en: 'Employee' },
  supervisor: { zh: '主管', en: 'Supervisor' },
  manager: { zh: '经理', en: 'Manager' },
  director: { zh: '总监', en: 'Director' },
  deputyGeneralManager: { zh: '副总经理', en: 'Deputy general manager' },
  generalManager: { zh: '总经理', en: 'General manager' },
} as const satisfies Record<string, LocalizedText>;

export type Level = keyof typeof levels;

/** Whether a rank is this one or above it; what is no rank is below all. */
export const ranksAtLeast = (level: string, least: Level): boolean => {
  const ascending = Object.keys(levels);
  return ascending.indexOf(level) >= ascending.indexOf(least);
};
