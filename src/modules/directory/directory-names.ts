import type { LocalizedText } from '../../engine/index.js';
import type { DirectoryCopy } from './directory-copy.js';
import { momentIn } from './moment-in.js';
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
  moment: (at) => momentIn(copy, at),
});
