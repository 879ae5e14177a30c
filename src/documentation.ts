import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { basePath } from './base-path.js';
import { problemSchema } from './modules/http/index.js';

const browsable = 'api/docs';
const document = `${basePath}/openapi.json`;

/** The paths that {@link serveDocumentation} adds; they are open to everybody. */
export const isDocumentation = (path: string): boolean =>
  path === `/${browsable}` || path.startsWith(`/${browsable}/`) || path === `/${document}`;

/** The page runs what this server sends and talks to nobody else; Swagger UI sets styles by itself. */
const contentSecurity =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/** Serves OpenAPI 3.1, generated from the controllers, and a page to browse it. Nothing comes from another host. */
export function serveDocumentation(application: NestFastifyApplication): void {
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
  SwaggerModule.setup(browsable, application, () => describe(application, description), {
    jsonDocumentUrl: document,
    raw: ['json'],
    swaggerOptions: { validatorUrl: null },
  });
}

/** Every call may be answered with a problem; the controllers need not say so one by one. */
function describe(application: NestFastifyApplication, description: Omit<OpenAPIObject, 'paths'>): OpenAPIObject {
  const described = SwaggerModule.createDocument(application, description);
  const problem = {
    description: 'A problem (RFC 9457)',
    content: { 'application/problem+json': { schema: problemSchema } },
  };
  for (const path of Object.values(described.paths)) {
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete]) {
      if (operation) operation.responses = { ...operation.responses, default: problem };
    }
  }
  return described;
}
