import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { basePath } from './base-path.js';
import { RouteAccess } from './modules/auth/index.js';
import { problemSchema } from './modules/http/index.js';

const browsable = 'api/docs';
const definition = `${basePath}/openapi.json`;

const verbs = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The paths that {@link serveDocumentation} adds; they are open to everybody. */
export const isDocumentation = (path: string): boolean =>
  path === `/${browsable}` || path.startsWith(`/${browsable}/`) || path === `/${definition}`;

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
  SwaggerModule.setup(browsable, application, () => described(application, description), {
    jsonDocumentUrl: definition,
    raw: ['json'],
    swaggerOptions: { validatorUrl: null },
  });
}

/** Adds to every call what the controllers need not say one by one: the problem that may answer it, and who may call. */
function described(application: NestFastifyApplication, description: Omit<OpenAPIObject, 'paths'>): OpenAPIObject {
  const document = SwaggerModule.createDocument(application, description);
  const problem = {
    description: 'A problem (RFC 9457)',
    content: { 'application/problem+json': { schema: problemSchema } },
  };
  const unavailable = {
    ...problem,
    description:
      'NOT_READY: the database cannot be used now, nothing was changed. OUTCOME_UNKNOWN (writes): the end of the commit ' +
      'is not known; repeat with the same Idempotency-Key. / NOT_READY：数据库暂不可用，未作任何更改。' +
      'OUTCOME_UNKNOWN（写入）：提交结果未知，请用同一 Idempotency-Key 重发。',
    headers: { 'Retry-After': { description: 'Seconds / 秒', schema: { type: 'integer' } } },
  };
  for (const { method, path, access } of application.get(RouteAccess).everyRoute(isDocumentation)) {
    const verb = verbs.find((one) => one === method.toLowerCase());
    const operation = verb && document.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[verb];
    if (!operation) continue;
    operation.responses = { ...operation.responses, 503: unavailable, default: problem };
    if (access.kind === 'public') operation.security = [];
    if (access.kind === 'role') Object.assign(operation, { 'x-required-roles': access.anyOf });
  }
  return document;
}
