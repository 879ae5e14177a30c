import { Global, Module } from '@nestjs/common';
import { PersonLimits } from './person-limits.service.js';

/** What one person may take at once. */
@Global()
@Module({ providers: [PersonLimits], exports: [PersonLimits] })
export class LimitsModule {}
