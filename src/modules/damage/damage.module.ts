import { Global, Module } from '@nestjs/common';
import { DamageReports } from './damage-reports.service.js';

/** Rows that somebody has changed by hand: whoever reads one says so here. */
@Global()
@Module({ providers: [DamageReports], exports: [DamageReports] })
export class DamageModule {}
