import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from './answer-problem.js';
import { problemOf } from './problem-of.js';
import { ProblemException } from './problem.exception.js';
import { RouteCatalogue } from './route-catalogue.js';

/** Answers everything that is thrown on the way, always as a problem, and logs what nobody expected. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(private readonly catalogue: RouteCatalogue) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (isAborted(request)) return void reply.hijack();
    const methods = request.is404 ? this.catalogue.methodsAt(request.url.split('?', 1)[0] ?? '') : [];
    if (request.method === 'OPTIONS' && methods.length > 0) return answerOptions(methods, reply);
    const problem = request.is404 ? unrouted(request, methods) : (problemOf(error) ?? this.unexpected(error, request));
    answerProblem(problem, request, reply);
  }

  private unexpected(error: unknown, { method, routeOptions }: FastifyRequest): ProblemException {
    this.logger.error({ err: error, method, route: routeOptions.url }, 'A request failed unexpectedly');
    return new ProblemException('UNEXPECTED', {
      zh: '发生意外错误，已记录。',
      en: 'Expected to answer this request, but something failed on our side. It is logged.',
    });
  }
}

/** The caller went away before his request was whole: there is nobody to answer, and nothing of ours has failed. */
const isAborted = ({ raw }: FastifyRequest): boolean => raw.errored !== null && raw.errored !== undefined;

const allow = (methods: readonly string[]): string => [...methods, 'OPTIONS'].join(', ');

function answerOptions(methods: readonly string[], reply: FastifyReply): void {
  void reply.code(204).header('allow', allow(methods)).send();
}

function unrouted({ method }: FastifyRequest, methods: readonly string[]): ProblemException {
  // A route of many files is there for each of them, and a file that is not there is still none.
  if (methods.length === 0 || methods.includes(method)) {
    return new ProblemException('NOT_FOUND', {
      zh: '该路径下没有内容。',
      en: 'Expected a path of the interface, but there is nothing at this one.',
    });
  }
  const allowed = methods.join(', ');
  return new ProblemException(
    'METHOD_NOT_ALLOWED',
    { zh: `应为 ${allowed}，但实际为 ${method}。`, en: `Expected ${allowed}, but found ${method}.` },
    { allowedMethods: methods },
  ).with({ allow: allow(methods) });
}
