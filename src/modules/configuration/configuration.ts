import { IsBoolean, IsIn, IsNotEmpty, IsOptional, Length, Matches, MinLength } from 'class-validator';
import { expected } from './expected.js';
import { WholeNumber } from './whole-number.js';
import { IsNetwork } from './is-network.js';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type LogLevel = (typeof logLevels)[number];

/** What the environment decides. `.env.example` documents each variable; {@link readConfiguration} reads them. */
export class Configuration {
  /** `HOST`: the address the server listens on. */
  @Matches(
    /^[A-Za-z0-9.:_-]{1,255}$/,
    expected('HOST', '一个地址或主机名，例如 127.0.0.1', 'an address or a host name, for example 127.0.0.1'),
  )
  host = '127.0.0.1';

  /** `PORT`: 0 takes any free port. */
  @WholeNumber('PORT', 0, 65_535)
  port = 3000;

  /** `DATABASE_URL`: `sqlite:<file>` or `postgres://user:password@host:port/database`. */
  @Matches(
    /^(sqlite:.+|postgres(ql)?:\/\/.+)$/,
    expected('DATABASE_URL', '“sqlite:<文件>”或“postgres://…”', "'sqlite:<file>' or 'postgres://…'", 'hidden'),
  )
  databaseUrl = 'sqlite:data/guicheng.db';

  /** `DATA_DIR`: holds what is not in the database. */
  @IsNotEmpty(expected('DATA_DIR', '一个目录', 'a directory'))
  dataDirectory = 'data';

  /** `DEMO`: puts the demo company into an empty database. On by default for SQLite. */
  @IsBoolean(expected('DEMO', '“true”或“false”', "'true' or 'false'"))
  demo = true;

  /** `DEMO_CASES`: lets the demo company begin with cases that are under way. */
  @IsBoolean(expected('DEMO_CASES', '“true”或“false”', "'true' or 'false'"))
  demoCases = true;

  /** `LOG_LEVEL`: a level of pino. */
  @IsIn(logLevels, expected('LOG_LEVEL', `以下之一：${logLevels.join('、')}`, `one of ${logLevels.join(', ')}`))
  logLevel: LogLevel = 'info';

  /** `JWT_SECRET`: signs the bearer tokens; generated into the data directory when absent. */
  @IsOptional()
  @MinLength(32, expected('JWT_SECRET', '至少 32 个字符', 'at least 32 characters', 'hidden'))
  jwtSecret!: string;

  /** `BATCH_SIZE`: how many commands one transaction of the pipeline may serve. */
  @WholeNumber('BATCH_SIZE', 1, 1000)
  batchSize = 64;

  /** `REQUESTS_PER_PERSON`: how many requests of one person may be under way at once. */
  @WholeNumber('REQUESTS_PER_PERSON', 1, 100_000)
  requestsPerPerson = 200;

  /** `HEAVY_READS_PER_PERSON`: of them verifications and replays, which walk a whole history. */
  @WholeNumber('HEAVY_READS_PER_PERSON', 1, 1000)
  heavyReadsPerPerson = 4;

  /** `ATTACHMENT_MEGABYTES`: how large a file may be that somebody attaches, in units of 1024 x 1024 bytes. */
  @WholeNumber('ATTACHMENT_MEGABYTES', 1, 1000)
  attachmentMegabytes = 20;

  /** `STREAMS_PER_PERSON`: how many event streams one person may have open. */
  @WholeNumber('STREAMS_PER_PERSON', 1, 100_000)
  streamsPerPerson = 20;

  /** `REFUSALS_PER_MINUTE`: how many acts of one person may be refused, and kept as evidence, in a minute. */
  @WholeNumber('REFUSALS_PER_MINUTE', 1, 1_000_000)
  refusalsPerMinute = 120;

  /** `IDLE_LOCK_MINUTES`: after how long without a touch the console asks for the password again; 0 never does. */
  @WholeNumber('IDLE_LOCK_MINUTES', 0, 1440)
  idleLockMinutes = 0;

  /** `TRUSTED_PROXIES`: addresses and networks whose `X-Forwarded-For` is believed, for example `10.0.0.0/8`. */
  @IsNetwork(
    expected(
      'TRUSTED_PROXIES',
      '以逗号分隔的 IP 地址或网段，例如 10.0.0.0/8',
      'addresses or networks with commas between them, for example 10.0.0.0/8',
    ),
  )
  trustedProxies: readonly string[] = [];

  /** `ADMIN_USERNAME`: the administrator that the first start makes when there is no demo company. */
  @IsOptional()
  @Matches(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    expected(
      'ADMIN_USERNAME',
      '1 到 64 个字母、数字、点、下划线或连字符',
      '1 to 64 letters, digits, dots, underscores or hyphens',
    ),
  )
  adminUsername?: string;

  /** `ADMIN_PASSWORD`: and that person's first password. */
  @IsOptional()
  @Length(8, 200, expected('ADMIN_PASSWORD', '8 到 200 个字符', '8 to 200 characters', 'hidden'))
  adminPassword?: string;
}
