import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { basePath } from './base-path.js';

const browsable = 'api/docs';
const document = `${basePath}/openapi.json`;

/** The paths that {@link serveDocumentation} adds; they are open to everybody. */
export const isDocumentation = (path: string): boolean =>
  path === `/${browsable}` || path.startsWith(`/${browsable}/`) || path === `/${document}`;

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
  SwaggerModule.setup(browsable, application, () => SwaggerModule.createDocument(application, description), {
    jsonDocumentUrl: document,
    raw: ['json'],
  });
}
