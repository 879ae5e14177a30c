import { UseInterceptors } from '@nestjs/common';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';

/**
 * Serves each `Idempotency-Key` of a POST once. Every POST carries it, except those `ThroughPipeline()`; it is not
 * global, because an interceptor costs every request that passes it.
 */
export const Idempotent = () => UseInterceptors(IdempotencyInterceptor);
