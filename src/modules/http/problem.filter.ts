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
    const problem = request.is404 ? this.unrouted(request) : (problemOf(error) ?? this.unexpected(error, request));
    answerProblem(problem, request, http.getResponse<FastifyReply>());
  }

  private unrouted({ method, url }: FastifyRequest): ProblemException {
    const methods = this.catalogue.methodsAt(url.split('?', 1)[0] ?? '');
    if (methods.length === 0) {
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
    ).with({ allow: allowed });
  }

  private unexpected(error: unknown, { method, routeOptions }: FastifyRequest): ProblemException {
    this.logger.error({ err: error, method, route: routeOptions.url }, 'A request failed unexpectedly');
    return new ProblemException('UNEXPECTED', {
      zh: '发生意外错误，已记录，请求未生效。',
      en: 'Expected to answer this request, but something failed on our side. It is logged.',
    });
  }
}
