/** @typedef {{ name: string, language: 'zh' | 'en', theme: 'light' | 'dark', width: number, height: number }} Look */
/** @typedef {{ name: string, as?: string, open: string | ((scene: import('./scene.mjs').Scene) => string), act?: (page: import('playwright-core').Page, look: Look) => Promise<unknown> }} Picture */

/** In which each picture is taken. @type {readonly Look[]} */
export const looks = [
  { name: 'light', language: 'zh', theme: 'light', width: 1366, height: 860 },
  { name: 'dark', language: 'en', theme: 'dark', width: 1366, height: 860 },
  { name: 'phone', language: 'zh', theme: 'light', width: 390, height: 780 },
  // 1280 pixels, four times as large.
  { name: 'zoomed', language: 'en', theme: 'light', width: 320, height: 640 },
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

/**
 * What a button opens.
 *
 * @param {string} zh @param {string} en its name
 */
const press =
  (zh, en) =>
  /** @param {import('playwright-core').Page} page @param {Look} look */
  async (page, { language }) => {
    await page
      .getByRole('main')
      .getByRole('button', { name: language === 'zh' ? zh : en })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
  };

/** @param {import('playwright-core').Page} page */
const toFoot = (page) => page.getByRole('tabpanel').last().scrollIntoViewIfNeeded();

/** Every page, and the states in which it looks different. @type {readonly Picture[]} */
export const pictures = [
  { name: 'sign-in', open: '/sign-in' },
  { name: 'inbox', as: 'fin.reviewer', open: '/inbox' },
  {
    name: 'inbox with a case',
    as: 'fin.reviewer',
    open: '/inbox',
    act: async (page) => {
      await page.getByRole('row').first().click();
      await page.getByRole('slider').waitFor();
    },
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
  {
    name: 'why not',
    as: 'sales.rep1',
    open: ({ waiting }) => `/cases/${waiting}`,
    act: press('不可用', 'not available'),
  },
  { name: 'proof', as: 'auditor', open: ({ waiting }) => `/cases/${waiting}`, act: press('链完整', 'Chain intact') },
  { name: 'case ledger entries', as: 'auditor', open: ({ bought }) => `/cases/${bought}?panel=entries`, act: toFoot },
  { name: 'case readers', as: 'fin.reviewer', open: ({ waiting }) => `/cases/${waiting}?panel=access`, act: toFoot },
  { name: 'case records', as: 'auditor', open: ({ waiting }) => `/cases/${waiting}?panel=records`, act: toFoot },
  { name: 'print', as: 'auditor', open: ({ ended }) => `/cases/${ended}/print` },
  { name: 'case returned', as: 'sales.rep1', open: ({ returned }) => `/cases/${returned}` },
  { name: 'processes', as: 'owner', open: '/processes' },
  { name: 'process', as: 'owner', open: '/processes/contract-review' },
  { name: 'process late', as: 'owner', open: '/processes/contract-review?measure=late' },
  { name: 'rulebook', as: 'auditor', open: '/rulebook' },
  { name: 'rulebook of a process', as: 'auditor', open: '/rulebook/contract-review' },
  { name: 'ledgers', as: 'auditor', open: '/registers' },
  { name: 'ledger', as: 'auditor', open: '/registers/asset-ledger' },
  { name: 'ledger entry', as: 'auditor', open: '/registers/asset-ledger/FA-DEMO-0001' },
  { name: 'audit', as: 'auditor', open: '/audit' },
  { name: 'audit records', as: 'auditor', open: '/audit/records' },
  { name: 'audit verify', as: 'auditor', open: '/audit/verify' },
  { name: 'incidents', as: 'admin', open: '/operations/incidents' },
  { name: 'operations on cases', as: 'admin', open: '/operations/cases' },
  { name: 'timers', as: 'admin', open: '/operations/timers' },
  { name: 'deliveries', as: 'admin', open: '/operations/deliveries' },
  { name: 'health', as: 'admin', open: '/operations/health' },
  { name: 'people', as: 'admin', open: '/directory/people' },
  { name: 'person', as: 'admin', open: ({ person }) => `/directory/people/${person}` },
  { name: 'departments', as: 'admin', open: '/directory/departments' },
  { name: 'roles', as: 'admin', open: '/directory/roles' },
  { name: 'deputies', as: 'admin', open: '/directory/delegations' },
  { name: 'calendars', as: 'admin', open: '/directory/calendars' },
  { name: 'policies', as: 'admin', open: '/policies' },
  { name: 'policy', as: 'admin', open: '/policies/contract-review' },
  { name: 'me', as: 'sales.rep1', open: '/me' },
  { name: 'not found', as: 'sales.rep1', open: '/no-such-page' },
];
