import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError } from './configuration-error.js';
import { readConfiguration } from './read-configuration.js';

const secret = 'a secret that is long enough for anybody';

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfiguration({ JWT_SECRET: secret, ...environment });
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
};

describe('readConfiguration', () => {
  it('serves SQLite with the demo company on this machine only when nothing is set', () => {
    expect(readConfiguration({ JWT_SECRET: secret })).toEqual({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: 'sqlite:data/guicheng.db',
      dataDirectory: 'data',
      demo: true,
      demoCases: true,
      logLevel: 'info',
      jwtSecret: secret,
      batchSize: 64,
      requestsPerPerson: 200,
      heavyReadsPerPerson: 4,
      streamsPerPerson: 20,
      refusalsPerMinute: 120,
      attachmentMegabytes: 20,
      idleLockMinutes: 0,
      trustedProxies: [],
    });
  });

  it('keeps the demo company out of PostgreSQL unless it is asked for', () => {
    const DATABASE_URL = 'postgres://somebody@localhost/guicheng';
    expect(readConfiguration({ JWT_SECRET: secret, DATABASE_URL }).demo).toBe(false);
    expect(readConfiguration({ JWT_SECRET: secret, DATABASE_URL, DEMO: 'true' }).demo).toBe(true);
  });

  it('puts the SQLite file into the data directory', () => {
    expect(readConfiguration({ JWT_SECRET: secret, DATA_DIR: '/srv/rules' }).databaseUrl).toBe(
      'sqlite:/srv/rules/guicheng.db',
    );
  });

  it('counts an empty variable as absent', () => {
    expect(readConfiguration({ JWT_SECRET: secret, PORT: '', DEMO: ' ' })).toMatchObject({ port: 3000, demo: true });
  });

  it.each([
    ['HOST', 'not a host'],
    ['PORT', '70000'],
    ['PORT', '30x'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'mysql://localhost/guicheng'],
    ['DEMO', 'perhaps'],
    ['LOG_LEVEL', 'loud'],
    ['BATCH_SIZE', '0'],
    ['STREAMS_PER_PERSON', '0'],
    ['ATTACHMENT_MEGABYTES', '0'],
    ['ATTACHMENT_MEGABYTES', '20MB'],
    ['REFUSALS_PER_MINUTE', 'many'],
    ['IDLE_LOCK_MINUTES', '-1'],
    ['JWT_SECRET', 'short'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', 'everybody'],
    ['TRUSTED_PROXIES', '10.0.0.1,'],
    ['ADMIN_USERNAME', 'two words'],
    ['ADMIN_PASSWORD', 'short'],
  ])('says in one sentence, in both languages, what is wrong with %s=%s', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: expected .+, but .+ / ${name}：应为.+，但实际.+$`));
  });

  it('reads a list of proxies', () => {
    const TRUSTED_PROXIES = '127.0.0.1, 10.0.0.0/8,fd00::/8';
    expect(readConfiguration({ JWT_SECRET: secret, TRUSTED_PROXIES }).trustedProxies).toEqual([
      '127.0.0.1',
      '10.0.0.0/8',
      'fd00::/8',
    ]);
  });

  it('names every bad variable at once', () => {
    expect(problemsOf({ PORT: 'x', DEMO: 'y', BATCH_SIZE: 'z' })).toHaveLength(3);
  });

  it('never shows what may be a secret', () => {
    const shown = problemsOf({ JWT_SECRET: 'hush-1', ADMIN_PASSWORD: 'hush-2', DATABASE_URL: 'hush-3' }).join();
    expect(shown).not.toContain('hush');
  });
});

describe('a JWT_SECRET that is absent', () => {
  let directory: string;
  beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'guicheng-secret-'))));
  afterEach(() => rmSync(directory, { recursive: true }));

  it('is made in the data directory, for the owner only, and kept for the next start', () => {
    const dataDirectory = join(directory, 'new');
    const first = readConfiguration({ DATA_DIR: dataDirectory }).jwtSecret;
    expect(first).toHaveLength(64);
    expect(statSync(join(dataDirectory, 'jwt-secret')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dataDirectory, 'jwt-secret'), 'utf8')).toBe(`${first}\n`);
    expect(readConfiguration({ DATA_DIR: dataDirectory }).jwtSecret).toBe(first);
  });

  it('is not made while another variable is bad', () => {
    expect(() => readConfiguration({ DATA_DIR: directory, PORT: 'x' })).toThrow(ConfigurationError);
    expect(() => statSync(join(directory, 'jwt-secret'))).toThrow('ENOENT');
  });

  it('is refused with a sentence when the directory cannot hold it', () => {
    expect(() => readConfiguration({ DATA_DIR: '/dev/null/data' })).toThrow(/^DATA_DIR: expected a directory/);
  });
});
