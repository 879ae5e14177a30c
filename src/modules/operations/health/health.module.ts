import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';
import { StorageWatch } from './storage-watch.js';

@Module({ controllers: [HealthController], providers: [Readiness, StorageWatch], exports: [Readiness] })
export class HealthModule {}
