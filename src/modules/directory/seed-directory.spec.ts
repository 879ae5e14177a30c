import { isRole } from '../../engine/index.js';
import type { DirectoryContents, DirectoryStore } from '../../persistence/index.js';
import { ConfigurationError } from '../configuration/index.js';
import demo from './demo-company.json';
import { DirectoryCopy } from './directory-copy.js';
import { verifyPassword } from './password-hash.js';
import { seedDirectory } from './seed-directory.js';

const identifiers = (): { next(): string } => {
  let last = 0;
  return { next: () => `id-${String(++last).padStart(3, '0')}` };
};

/** What an empty database would be filled with. */
async function seeded(configuration: Parameters<typeof seedDirectory>[1]): Promise<DirectoryContents> {
  let filled: DirectoryContents | undefined;
  const store: Pick<DirectoryStore, 'fillEmpty'> = {
    fillEmpty: async (contents) => {
      filled = await contents();
      return true;
    },
  };
  await seedDirectory(store as DirectoryStore, configuration, identifiers());
  if (!filled) throw new Error('Expected contents.');
  return filled;
}

const problemsOf = async (configuration: Parameters<typeof seedDirectory>[1]): Promise<readonly string[]> => {
  const error: unknown = await seeded(configuration).catch((thrown: unknown) => thrown);
  return error instanceof ConfigurationError ? error.problems : [`no problem: ${String(error)}`];
};

describe('the demo company', () => {
  it('has the people of the file with their usernames, names, roles, departments, levels and superiors', async () => {
    const contents = await seeded({ demo: true });
    const copy = new DirectoryCopy(contents);
    const usernameOf = (id: string | null | undefined): string | null => (id && copy.user(id)?.username) || null;
    const people = contents.users.map((user) => ({
      username: user.username,
      name: user.name,
      department: user.departmentId,
      supervisor: usernameOf(user.supervisorId),
      level: user.level,
      roles: [...copy.rolesOf(user.id)].sort(),
    }));
    expect(people).toEqual(demo.users.map((user) => ({ ...user, roles: [...user.roles].sort() })));
    const departments = contents.departments.map(({ id, nameZh, nameEn, parentId, headId }) => ({
      id,
      zh: nameZh,
      en: nameEn,
      head: usernameOf(headId),
      ...(parentId !== null && { parent: parentId }),
    }));
    expect(departments).toEqual(demo.departments);
  });

  it('knows only roles of the catalogue', () => {
    expect(demo.users.flatMap(({ roles }) => roles).filter((role) => !isRole(role))).toEqual([]);
  });

  it('lets everybody sign in with the password of the file, hashed once with argon2id', async () => {
    const { users } = await seeded({ demo: true });
    const hashes = new Set(users.map(({ passwordHash }) => passwordHash));
    expect(hashes.size).toBe(1);
    const [hash] = hashes;
    expect(hash).toMatch(/^\$argon2id\$/);
    expect(await verifyPassword(hash ?? '', demo.password)).toBe(true);
    expect(await verifyPassword(hash ?? '', `${demo.password}!`)).toBe(false);
  });
});

describe('a company without demo', () => {
  it('begins with one administrator who signs in with what the environment says', async () => {
    const contents = await seeded({ demo: false, adminUsername: 'root', adminPassword: 'open sesame' });
    const [administrator, ...others] = contents.users;
    expect(others).toEqual([]);
    expect(administrator).toMatchObject({ username: 'root', active: true });
    expect(await verifyPassword(administrator?.passwordHash ?? '', 'open sesame')).toBe(true);
    expect(contents.assignments).toEqual([{ role: 'Administrator', userId: administrator?.id }]);
  });

  it.each([
    [{}, ['ADMIN_USERNAME', 'ADMIN_PASSWORD']],
    [{ adminUsername: 'root' }, ['ADMIN_PASSWORD']],
    [{ adminPassword: 'open sesame' }, ['ADMIN_USERNAME']],
  ])('stops with a sentence in both languages for each variable that %p lacks', async (given, missing) => {
    const problems = await problemsOf({ demo: false, ...given });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(missing);
    for (const problem of problems) expect(problem).toMatch(/expected a value.* but it is not set \/ .*但未设置$/);
  });
});

describe('verifyPassword', () => {
  it('refuses what is no hash', async () => {
    expect(await verifyPassword('guicheng-demo', 'guicheng-demo')).toBe(false);
    expect(await verifyPassword('', '')).toBe(false);
  });
});
