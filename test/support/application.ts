import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ApplicationReplacements } from '../../src/app.module.js';
import { createApplication } from '../../src/create-application.js';
import { TokenService } from '../../src/modules/auth/token.service.js';
import { Configuration } from '../../src/modules/configuration/index.js';
import { DirectoryService } from '../../src/modules/directory/index.js';
import { createLogger } from '../../src/modules/logging/index.js';
import type { Dialect } from '../../src/persistence/index.js';
import { migratedDatabaseUrl } from './databases.js';
import { runSetting } from './run-setting.js';
import { Client } from './client.js';

/** The clock of a test may stand still, and then no refusal is ever forgotten; and it sends at once what is to meet. */
const unlimited = { refusalsPerMinute: 1_000_000, requestsPerPerson: 100_000 };

export const testSecret = 'the secret of the tests, long enough to sign with';

export interface ApplicationSettings extends ApplicationReplacements {
  readonly database: Dialect;
  /** An existing database instead of a fresh one, for a second server or a restart. */
  readonly databaseUrl?: string;
  /** Whether the demo company is in it; `true` unless it is said. */
  readonly demo?: boolean;
  readonly configuration?: Partial<Configuration>;
}

/** The whole server in this process, with a fresh database. */
export class TestApplication {
  private readonly clients = new Map<string, Promise<Client>>();
  /** What the server logged, one JSON line an entry. */
  readonly log: readonly string[];

  private constructor(
    readonly nest: NestFastifyApplication,
    readonly databaseUrl: string,
    log: readonly string[],
  ) {
    this.log = log;
  }

  static async start(settings: ApplicationSettings): Promise<TestApplication> {
    const {
      database,
      demo = true,
      databaseUrl = await migratedDatabaseUrl(database),
      configuration,
      ...rest
    } = settings;
    const lines: string[] = [];
    const logger = createLogger(configuration?.logLevel ?? 'warn', { write: (line) => void lines.push(line) });
    const base = {
      databaseUrl,
      demo,
      demoCases: false,
      dataDirectory: runSetting('GUICHENG_TEST_DIRECTORY'),
      jwtSecret: testSecret,
      ...unlimited,
    };
    const nest = await createApplication(Object.assign(new Configuration(), base, configuration), logger, rest);
    return new TestApplication(nest, databaseUrl, lines);
  }

  /** Somebody without a token. */
  get anonymous(): Client {
    return new Client(this.nest);
  }

  /** Somebody of the directory, with a token that was made without asking for the password: that would be slow. */
  signIn(username: string): Promise<Client> {
    const account = this.nest.get(DirectoryService).userByUsername(username);
    if (!account) throw new Error(`Expected a user '${username}' in the directory, but there is none.`);
    const session = `${username} ${account.tokenEpoch}`;
    const known = this.clients.get(session);
    if (known) return known;
    const client = this.nest
      .get(TokenService)
      .issue({ orgId: account.orgId, userId: account.id, epoch: account.tokenEpoch })
      .then((token) => new Client(this.nest, token));
    this.clients.set(session, client);
    return client;
  }

  /** Takes requests over the network too; answers the URL. */
  async listen(): Promise<string> {
    await this.nest.listen(0, '127.0.0.1');
    return this.nest.getUrl();
  }

  close(): Promise<void> {
    return this.nest.close();
  }
}

/** Starts the whole server in this process; close it after the suite. */
export const startApplication = (settings: ApplicationSettings): Promise<TestApplication> =>
  TestApplication.start(settings);
