import multipart from '@fastify/multipart';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { ProblemException } from './problem.exception.js';

const upload = 'guicheng:upload';

/** Says that a route takes a file (multipart/form-data) and nothing else; its handler reads the body as it comes. */
export const TakesFile = () => RouteConfig({ [upload]: true });

/** Whether a route takes a file. */
export const isUpload = ({ config }: { readonly config?: object }): boolean => config !== undefined && upload in config;

const expectedJson = new ProblemException('UNSUPPORTED_MEDIA_TYPE', {
  zh: '请求体应为 application/json。',
  en: 'Expected a body of application/json, but it is of another type.',
});

const expectedFile = new ProblemException('UNSUPPORTED_MEDIA_TYPE', {
  zh: '请求体应为 multipart/form-data，内含一个文件。',
  en: 'Expected a body of multipart/form-data with one file, but it is of another type.',
});

/** Lets files in where a route takes them, and only there. No route keeps a whole file in memory. */
export function uploads(fastify: FastifyInstance): void {
  void fastify.register(multipart, { throwFileSizeLimit: false });
  fastify.addHook('preValidation', (request, _, done) => {
    const takesFile = isUpload(request.routeOptions);
    const isFile = request.isMultipart();
    done(takesFile === isFile ? undefined : takesFile ? expectedFile : expectedJson);
  });
}
