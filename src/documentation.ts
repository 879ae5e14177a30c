import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { basePath } from './base-path.js';
import { completeDocument } from './complete-document.js';
import { RouteAccess } from './modules/auth/index.js';

const browsable = 'api/docs';
const definition = `${basePath}/openapi.json`;

/** The paths that {@link serveDocumentation} adds; they are open to everybody. */
export const isDocumentation = (path: string): boolean =>
  path === '/' || path === `/${browsable}` || path.startsWith(`/${browsable}/`) || path === `/${definition}`;

/** The page runs what this server sends and talks to nobody else; Swagger UI sets styles by itself. */
const contentSecurity =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/**
 * Serves OpenAPI 3.1, generated from the controllers, and a page to browse it. Nothing comes from another host.
 *
 * @param isOpen the paths that are served without a controller and are open to everybody
 */
export function serveDocumentation(application: NestFastifyApplication, isOpen: (path: string) => boolean): void {
  const description = new DocumentBuilder()
    .setTitle('Guicheng 规程')
    .setDescription('Company rulebooks as durable, provable statecharts.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  const fastify = application.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith(`/${browsable}`)) void reply.header('content-security-policy', contentSecurity);
    done();
  });
  // Whoever opens the address in a browser wants to see something.
  fastify.get('/', (_, reply) => reply.redirect(`/${browsable}`));
  const document = (): OpenAPIObject =>
    completeDocument(
      SwaggerModule.createDocument(application, description),
      application.get(RouteAccess).everyRoute(isOpen),
    );
  SwaggerModule.setup(browsable, application, document, {
    jsonDocumentUrl: definition,
    raw: ['json'],
    swaggerOptions: { validatorUrl: null },
  });
}
