import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AppModule, type ApplicationReplacements } from './app.module.js';
import { basePath } from './base-path.js';
import { Console } from './console.js';
import { isDocumentation, serveDocumentation } from './documentation.js';
import { AccessGuard, RouteAccess } from './modules/auth/index.js';
import type { Configuration } from './modules/configuration/index.js';
import { createAdapter } from './modules/http/index.js';
import { NestLogger } from './modules/logging/index.js';
import { Readiness } from './modules/operations/index.js';

/**
 * Builds the whole server, ready to serve but not yet listening.
 *
 * @throws Error when the database cannot be opened, or a route does not say what it needs
 */
export async function createApplication(
  configuration: Configuration,
  logger: Logger,
  replacements: ApplicationReplacements = {},
): Promise<NestFastifyApplication> {
  const adapter = createAdapter(logger, configuration.jwtSecret, configuration.trustedProxies);
  const console = new Console(replacements.consoleDirectory);
  console.answerPages(adapter.getInstance());
  const application = await NestFactory.create<NestFastifyApplication>(
    AppModule.of(configuration, replacements),
    adapter,
    { logger: new NestLogger(logger), abortOnError: false, bodyParser: false },
  );
  const isOpen = (path: string): boolean => isDocumentation(path) || console.isOpen(path);
  try {
    application.setGlobalPrefix(basePath, { exclude: ['health/live', 'health/ready', 'metrics'] });
    serveDocumentation(application, isOpen);
    await console.serve(adapter.getInstance());
    await application.init();
    await application.getHttpAdapter().getInstance().ready();
    application.get(AccessGuard).stand(application.get(RouteAccess).everyRoute(isOpen));
    application.get(Readiness).serve();
    return application;
  } catch (error) {
    await application.close();
    throw error;
  }
}
