import { Module } from '@nestjs/common';
import { MetricsController } from './metrics.controller.js';
import { MetricsText } from './metrics-text.service.js';

@Module({ controllers: [MetricsController], providers: [MetricsText] })
export class MetricsPageModule {}
