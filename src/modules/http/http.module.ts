import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { IdempotencySweeper } from './idempotency-sweeper.service.js';
import { ProblemFilter } from './problem.filter.js';
import { RouteCatalogue } from './route-catalogue.js';
import { StrictValidationPipe } from './strict-validation.pipe.js';

/** What every route gets: strict input, repeats that do nothing twice, and every error as a problem. */
@Module({
  providers: [
    RouteCatalogue,
    { provide: APP_FILTER, useClass: ProblemFilter },
    IdempotencySweeper,
    { provide: APP_PIPE, useClass: StrictValidationPipe },
  ],
  exports: [RouteCatalogue],
})
export class HttpModule {}
