import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { IdempotencySweeper } from './idempotency-sweeper.service.js';
import { ProblemFilter } from './problem.filter.js';
import { Repeats } from './repeats.service.js';
import { RouteCatalogue } from './route-catalogue.js';
import { StrictValidationPipe } from './strict-validation.pipe.js';

/** What every route gets: strict input, repeats that do nothing twice, and every error as a problem. */
@Global()
@Module({
  providers: [
    RouteCatalogue,
    { provide: APP_FILTER, useClass: ProblemFilter },
    IdempotencySweeper,
    Repeats,
    { provide: APP_PIPE, useClass: StrictValidationPipe },
  ],
  exports: [Repeats, RouteCatalogue],
})
export class HttpModule {}
