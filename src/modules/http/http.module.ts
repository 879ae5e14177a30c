import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { ProblemFilter } from './problem.filter.js';
import { RouteCatalogue } from './route-catalogue.js';
import { StrictValidationPipe } from './strict-validation.pipe.js';

/** What every route gets: strict input, and every error as a problem. */
@Module({
  providers: [
    RouteCatalogue,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: StrictValidationPipe },
  ],
  exports: [RouteCatalogue],
})
export class HttpModule {}
