import { type DynamicModule, Module } from '@nestjs/common';
import { CRASH_POINTS, noCrashPoints, type CrashPoints } from './crash-points.js';

@Module({})
export class CrashPointsModule {
  static of({ crashPoints = noCrashPoints }: { readonly crashPoints?: CrashPoints }): DynamicModule {
    return {
      module: CrashPointsModule,
      global: true,
      providers: [{ provide: CRASH_POINTS, useValue: crashPoints }],
      exports: [CRASH_POINTS],
    };
  }
}
