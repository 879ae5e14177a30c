import type { found as foundTexts } from './found.zh';

export const found: typeof foundTexts = {
  title: 'What was found',
  company: 'Company',
  me: 'My settings',
  cases: 'Cases',
  processes: 'Processes',
  people: 'People',
  entries: 'Registers',
};
