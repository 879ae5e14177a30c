/** @typedef {{ name: string, language: 'zh' | 'en', theme: 'light' | 'dark', width: number, height: number }} Look */
/** @typedef {{ name: string, as?: string, open: string | ((scene: import('./scene.mjs').Scene) => string), act?: (page: import('playwright-core').Page, look: Look) => Promise<unknown> }} Picture */

/** In which each picture is taken. @type {readonly Look[]} */
export const looks = [
  { name: 'light', language: 'zh', theme: 'light', width: 1366, height: 860 },
  { name: 'dark', language: 'en', theme: 'dark', width: 1366, height: 860 },
  { name: 'phone', language: 'zh', theme: 'light', width: 375, height: 740 },
];

/** @param {import('playwright-core').Page} page @param {Look} look */
async function openFirstVerb(page, { language }) {
  const verbs = page.getByRole('main').locator('.button.primary').first();
  await verbs.click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: language === 'zh' ? '取消' : 'Cancel' })
    .waitFor();
}

/** Every page, and the states in which it looks different. @type {readonly Picture[]} */
export const pictures = [
  { name: 'sign-in', open: '/sign-in' },
  { name: 'inbox', as: 'fin.reviewer', open: '/inbox' },
  {
    name: 'inbox with a case',
    as: 'fin.reviewer',
    open: '/inbox',
    act: (page) => page.getByRole('row').first().click(),
  },
  { name: 'inbox done', as: 'fin.reviewer', open: '/inbox?tab=done' },
  { name: 'inbox started', as: 'sales.rep1', open: '/inbox?tab=started' },
  { name: 'inbox cc', as: 'sales.rep1', open: '/inbox?tab=cc' },
  { name: 'inbox empty', as: 'auditor', open: '/inbox' },
  { name: 'start', as: 'sales.rep1', open: '/start' },
  { name: 'start a contract review', as: 'sales.rep1', open: '/start/contract-review' },
  { name: 'start an asset purchase', as: 'engineer1', open: '/start/fixed-asset-purchase' },
  { name: 'cases', as: 'auditor', open: '/cases' },
  { name: 'case', as: 'fin.reviewer', open: ({ waiting }) => `/cases/${waiting}` },
  { name: 'case in the past', as: 'fin.reviewer', open: ({ waiting }) => `/cases/${waiting}?at=1` },
  { name: 'case finished', as: 'auditor', open: ({ ended }) => `/cases/${ended}` },
  { name: 'decide', as: 'fin.reviewer', open: ({ waiting }) => `/cases/${waiting}`, act: openFirstVerb },
  { name: 'case returned', as: 'sales.rep1', open: ({ returned }) => `/cases/${returned}` },
  { name: 'not found', as: 'sales.rep1', open: '/no-such-page' },
];
