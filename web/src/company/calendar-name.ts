import type { Localized } from '../language/language';

/** The calendar that the product brings. */
const brought: Readonly<Record<string, Localized>> = {
  'cn-standard': { zh: '国家法定日历', en: 'Public calendar of China' },
};

/** What a calendar is called: one that an administrator has added, as he called it. */
export const calendarName = (key: string): Localized => brought[key] ?? { zh: key, en: key };
