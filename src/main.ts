import { existsSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { createApplication } from './create-application.js';
import { type Configuration, readConfiguration } from './modules/configuration/index.js';
import { createLogger, terminalLines } from './modules/logging/index.js';
import { startFailure } from './start-failure.js';

/** After this a shutdown that hangs is given up; what was acknowledged is durable anyway. */
const shutdownMilliseconds = 15_000;

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const configuration = readConfiguration(process.env);
  const logger = createLogger(configuration.logLevel, process.stdout.isTTY ? terminalLines(process.stdout) : undefined);
  await serve(configuration, logger).catch((error: unknown) => {
    const explained = startFailure(error, configuration);
    if (explained !== null) endWith(explained);
    logger.fatal({ err: error }, 'The server cannot start / 服务器无法启动');
    process.exit(1);
  });
}

async function serve(configuration: Configuration, logger: Logger): Promise<void> {
  const application = await createApplication(configuration, logger);
  endOnSignal(application, logger);
  await application.listen(configuration.port, configuration.host);
  const url = await application.getUrl();
  logger.info({ url }, `Guicheng serves ${url} / 规程已就绪：${url}`);
  if (configuration.demo) {
    logger.info(
      { url: `${url}/api/v1/auth/login`, username: 'sales.rep1', password: 'guicheng-demo' },
      'The demo company is here: sign in as sales.rep1 with the password guicheng-demo' +
        ' / 示范公司已就绪：用户名 sales.rep1，密码 guicheng-demo',
    );
  }
}

/** Takes no more connections, answers what was accepted, writes what is queued, closes the database. */
function endOnSignal(application: NestFastifyApplication, logger: Logger): void {
  let isEnding = false;
  const end = (signal: string): void => {
    if (isEnding) return;
    isEnding = true;
    logger.info({ signal }, 'Ending: answering what was accepted / 正在停止：答复已受理的请求');
    setTimeout(() => process.exit(1), shutdownMilliseconds).unref();
    application.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'The end was not orderly / 停止时出错');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end).on('SIGINT', end);
}

function endWith(explained: string): never {
  process.stderr.write(`${explained}\n`);
  process.exit(1);
}

main().catch((error: unknown) => endWith(startFailure(error) ?? String(error)));
