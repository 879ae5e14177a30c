import { join } from 'node:path';
import { validateSync } from 'class-validator';
import { Configuration } from './configuration.js';
import { ConfigurationError } from './configuration-error.js';
import { signingSecret } from './signing-secret.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks the environment; an empty variable counts as absent.
 *
 * @throws ConfigurationError with one message for each bad variable
 */
export function readConfiguration(environment: Environment): Configuration {
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const dataDirectory = given('DATA_DIR') ?? 'data';
  const databaseUrl = given('DATABASE_URL') ?? `sqlite:${join(dataDirectory, 'guicheng.db')}`;
  const configuration = filled({
    host: given('HOST'),
    port: numberOf(given('PORT')),
    dataDirectory,
    databaseUrl,
    demo: booleanOf(given('DEMO')) ?? databaseUrl.startsWith('sqlite:'),
    demoCases: booleanOf(given('DEMO_CASES')),
    logLevel: given('LOG_LEVEL'),
    batchSize: numberOf(given('BATCH_SIZE')),
    requestsPerPerson: numberOf(given('REQUESTS_PER_PERSON')),
    heavyReadsPerPerson: numberOf(given('HEAVY_READS_PER_PERSON')),
    streamsPerPerson: numberOf(given('STREAMS_PER_PERSON')),
    refusalsPerMinute: numberOf(given('REFUSALS_PER_MINUTE')),
    attachmentMegabytes: numberOf(given('ATTACHMENT_MEGABYTES')),
    idleLockMinutes: numberOf(given('IDLE_LOCK_MINUTES')),
    adminUsername: given('ADMIN_USERNAME'),
    adminPassword: given('ADMIN_PASSWORD'),
    jwtSecret: given('JWT_SECRET'),
    trustedProxies: listOf(given('TRUSTED_PROXIES')),
  });
  const problems = problemsOf(configuration);
  if (problems.length > 0) throw new ConfigurationError(problems);
  if (!given('JWT_SECRET')) configuration.jwtSecret = signingSecret(dataDirectory);
  return configuration;
}

/** What is absent keeps its default; what is there may still be of any type. */
function filled(values: Readonly<Record<keyof Configuration, unknown>>): Configuration {
  const present = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.assign(new Configuration(), Object.fromEntries(present));
}

const problemsOf = (configuration: Configuration): string[] => [
  ...new Set(validateSync(configuration).flatMap(({ constraints }) => Object.values(constraints ?? {}))),
];

/** What is no number is left as it is, so that the validation refuses it and shows what was found. */
const numberOf = (text: string | undefined): unknown =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : text;

const listOf = (text: string | undefined): readonly string[] | undefined => text?.split(',').map((one) => one.trim());

function booleanOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  if (/^(true|1|on|yes)$/i.test(text)) return true;
  if (/^(false|0|off|no)$/i.test(text)) return false;
  return text;
}
