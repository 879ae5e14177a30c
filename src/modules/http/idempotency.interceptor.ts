import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { Repeats } from './repeats.service.js';

/** Serves each `Idempotency-Key` of a caller once, with the handler of the route as the work. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly repeats: Repeats) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (request.headers['idempotency-key'] === undefined || !request.principal) return next.handle();
    const work = (): Promise<unknown> => firstValueFrom(next.handle(), { defaultValue: undefined });
    return from(this.repeats.serve(request, http.getResponse<FastifyReply>(), work));
  }
}
