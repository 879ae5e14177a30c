import { BadRequestException, HttpException } from '@nestjs/common';
import type { LocalizedText } from '../../engine/index.js';
import { asUnavailable, isStorageFailure } from '../../persistence/index.js';
import type { ProblemCode } from './problem-catalogue.js';
import { ProblemException } from './problem.exception.js';
import { storageProblem } from './storage-problem.js';

const notFound: readonly [ProblemCode, LocalizedText] = [
  'NOT_FOUND',
  { zh: '没有这样的内容。', en: 'Expected something that is there, but it is not.' },
];

const framework: Readonly<Record<number, readonly [ProblemCode, LocalizedText]>> = {
  400: [
    'REQUEST_INVALID',
    { zh: '路径、查询或请求头有误。', en: 'Expected a valid path, query and headers, but one of them is not.' },
  ],
  401: ['UNAUTHENTICATED', { zh: '请先登录。', en: 'Expected a bearer token.' }],
  // Who may not do something is told so by ourselves: they mean a path that no file can have, for example `/assets//`.
  403: notFound,
  404: notFound,
  405: ['METHOD_NOT_ALLOWED', { zh: '此处不支持该方法。', en: 'Expected a method that is supported here.' }],
  413: ['BODY_TOO_LARGE', { zh: '请求体至多 1 MiB。', en: 'Expected a body of at most 1 MiB, but it is larger.' }],
  414: ['REQUEST_INVALID', { zh: '网址过长。', en: 'Expected a shorter path.' }],
  415: [
    'UNSUPPORTED_MEDIA_TYPE',
    { zh: '请求体应为 application/json。', en: 'Expected a body of application/json, but it is of another type.' },
  ],
  429: ['RATE_LIMITED', { zh: '请稍后再试。', en: 'Expected fewer requests: try again later.' }],
  503: ['NOT_READY', { zh: '服务尚未就绪。', en: 'Expected a server that is ready, but it is not.' }],
};

/** What the pipes of parameters throw. */
const pathOfAnotherForm = new ProblemException('REQUEST_INVALID', {
  zh: '路径中的编号格式不符，应为 UUID 或整数。',
  en: 'Expected an id in the path that is a UUID, or a whole number where one stands there, but it has another form.',
});

/** What the database and the frameworks throw, as a problem; `undefined` for a defect of ours. */
export function problemOf(error: unknown): ProblemException | undefined {
  if (error instanceof ProblemException) return error;
  const failure = asUnavailable(error);
  if (isStorageFailure(failure)) return storageProblem(failure);
  if (error instanceof BadRequestException) return pathOfAnotherForm;
  const status = statusOf(error);
  const known = framework[status] ?? (status < 500 ? framework[400] : undefined);
  return known && new ProblemException(...known);
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  // Fastify's own errors; an error of a library that merely has such a field is no answer to the caller.
  if (error instanceof Error && 'statusCode' in error && 'code' in error && String(error.code).startsWith('FST_')) {
    return Number(error.statusCode);
  }
  return 500;
}
