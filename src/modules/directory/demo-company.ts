import type { IdentifierSource } from '../../engine/index.js';
import type { DirectoryContents } from '../../persistence/index.js';
import demo from './demo-company.json';

/** The id of the organisation that is the demo company. */
export const demoCompanyId = demo.organisation.id;

/** The password that everybody in it begins with. */
export const demoPassword = demo.password;

/**
 * The demo company: the people, departments and roles of `demo-company.json`, all with one password, which is hashed
 * once. People get new ids; departments keep the ids of the file, because the processes name them.
 */
export async function demoCompany(
  identifiers: IdentifierSource,
  hash: (password: string) => Promise<string>,
): Promise<DirectoryContents> {
  const passwordHash = await hash(demo.password);
  const ids = new Map(demo.users.map(({ username }) => [username, identifiers.next()]));
  const idOf = (username: string): string => {
    const id = ids.get(username);
    if (!id) throw new Error(`Expected '${username}' to be one of the users of the demo company, but he is not.`);
    return id;
  };
  const { organisation } = demo;
  return {
    organisation: {
      id: organisation.id,
      nameZh: organisation.name.zh,
      nameEn: organisation.name.en,
      timeZone: organisation.timeZone,
      calendar: organisation.calendar,
      directoryVersion: 1,
    },
    departments: demo.departments.map(({ id, zh, en, head, parent }) => ({
      id,
      nameZh: zh,
      nameEn: en,
      parentId: parent ?? null,
      headId: idOf(head),
    })),
    users: demo.users.map(({ username, name, department, supervisor, level }) => ({
      id: idOf(username),
      username,
      name,
      departmentId: department,
      supervisorId: supervisor === null ? null : idOf(supervisor),
      level,
      passwordHash,
      active: true,
      tokenEpoch: 0,
      passwordSetBy: null,
    })),
    delegations: [],
    assignments: demo.users.flatMap(({ username, roles }) => roles.map((role) => ({ role, userId: idOf(username) }))),
  };
}
