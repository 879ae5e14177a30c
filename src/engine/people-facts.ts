import type { Directory } from './directory.js';
import type { RegisterFact } from './envelope.js';

/** The name under which a fact asks the directory about a person, whose id is the key, as if it were a register. */
export const peopleFacts = 'directory.people';

/** What a guard may know of a person: the department he belongs to. Nobody active: `null`. */
export function personFact(directory: Pick<Directory, 'person'>, id: string): RegisterFact {
  const person = directory.person(id);
  return person?.active ? { key: id, revision: 0, data: { departmentId: person.departmentId } } : null;
}
