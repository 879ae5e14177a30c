import type { IdentifierSource } from '../../engine/index.js';
import type { DirectoryContents } from '../../persistence/index.js';
import { type Configuration, ConfigurationError } from '../configuration/index.js';

const missing = (variable: string): string =>
  `${variable}: expected a value, because the directory is empty and the first administrator is made from it` +
  ` (or set DEMO=true for the demo company), but it is not set` +
  ` / ${variable}：目录为空，需用它创建首位系统管理员（或设 DEMO=true 使用示范公司），但未设置`;

/**
 * A company of one person, the administrator that `ADMIN_USERNAME` and `ADMIN_PASSWORD` name; he adds everybody else.
 *
 * @throws ConfigurationError that names each variable that is missing
 */
export async function firstAdministrator(
  { adminUsername, adminPassword }: Pick<Configuration, 'adminUsername' | 'adminPassword'>,
  identifiers: IdentifierSource,
  hash: (password: string) => Promise<string>,
): Promise<DirectoryContents> {
  if (adminUsername === undefined || adminPassword === undefined) {
    throw new ConfigurationError([
      ...(adminUsername === undefined ? [missing('ADMIN_USERNAME')] : []),
      ...(adminPassword === undefined ? [missing('ADMIN_PASSWORD')] : []),
    ]);
  }
  const id = identifiers.next();
  return {
    organisation: {
      id: 'main',
      nameZh: '本公司',
      nameEn: 'Our company',
      timeZone: 'Asia/Shanghai',
      calendar: 'cn-standard',
      directoryVersion: 1,
    },
    departments: [],
    users: [
      {
        id,
        username: adminUsername,
        name: adminUsername,
        departmentId: null,
        supervisorId: null,
        level: 'employee',
        passwordHash: await hash(adminPassword),
        active: true,
        tokenEpoch: 0,
        passwordSetBy: null,
      },
    ],
    delegations: [],
    assignments: [{ role: 'Administrator', userId: id }],
  };
}
