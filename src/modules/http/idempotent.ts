import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';

export const idempotentKey = 'guicheng:idempotent';

/**
 * Serves each `Idempotency-Key` of a call that changes something once. Every POST carries it, except those
 * `ThroughPipeline()`, and every PUT and PATCH that leaves a record; it is not global, because an interceptor costs
 * every request that passes it.
 */
export const Idempotent = () =>
  applyDecorators(UseInterceptors(IdempotencyInterceptor), SetMetadata(idempotentKey, true));
