import type { LocalizedText } from '../../engine/index.js';
import type { DirectoryCopy } from './directory-copy.js';
import { nameIn } from './present-description.js';

/** Names and moments of an organisation for whoever reads what was filled in. */
export interface DirectoryNames {
  person(id: string): string;
  department(id: string): LocalizedText;
  moment(at: string): LocalizedText;
}

export const directoryNames = (copy: DirectoryCopy): DirectoryNames => ({
  person: (id) => nameIn(copy, 'person', id).zh,
  department: (id) => nameIn(copy, 'department', id),
  moment: (at) => ({ zh: momentIn('zh-CN', copy, at), en: momentIn('en-GB', copy, at) }),
});

function momentIn(locale: string, { organisation: { timeZone } }: DirectoryCopy, at: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  return new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(moment);
}
