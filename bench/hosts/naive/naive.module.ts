import { Module, type DynamicModule } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { NaiveCasesController } from './naive-cases.controller.js';
import { NaiveCasesService } from './naive-cases.service.js';
import type { Database } from '../../../src/persistence/index.js';
import { naiveDatabase } from './naive-database.js';
import { NaiveSignInController } from './naive-sign-in.controller.js';
import { NaiveTokens } from './naive-tokens.js';

@Module({})
export class NaiveModule {
  static over(database: Database): DynamicModule {
    return {
      module: NaiveModule,
      controllers: [NaiveCasesController, NaiveSignInController],
      providers: [
        { provide: naiveDatabase, useValue: database },
        { provide: NaiveTokens, useValue: new NaiveTokens(randomBytes(32)) },
        NaiveCasesService,
      ],
    };
  }
}
