import type { IdentifierSource } from '../../engine/index.js';
import type { DirectoryStore } from '../../persistence/index.js';
import type { Configuration } from '../configuration/index.js';
import { demoCompany } from './demo-company.js';
import { firstAdministrator } from './first-administrator.js';
import { hashPassword } from './password-hash.js';

/**
 * Gives an empty database its first people, in one transaction: the demo company, or one administrator. A database
 * that knows an organisation is left as it is.
 *
 * @returns whether it was empty
 * @throws ConfigurationError when it is empty, there is to be no demo company and nobody is named as administrator
 */
export const seedDirectory = (
  store: DirectoryStore,
  configuration: Pick<Configuration, 'demo' | 'adminUsername' | 'adminPassword'>,
  identifiers: IdentifierSource,
): Promise<boolean> =>
  store.fillEmpty(() =>
    configuration.demo
      ? demoCompany(identifiers, hashPassword)
      : firstAdministrator(configuration, identifiers, hashPassword),
  );
