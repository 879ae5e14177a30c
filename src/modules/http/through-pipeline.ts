import { SetMetadata } from '@nestjs/common';

export const throughPipeline = 'guicheng:throughPipeline';

/** Marks a POST whose `Idempotency-Key` the pipeline writes in its own transaction. */
export const ThroughPipeline = () => SetMetadata(throughPipeline, true);
