import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../../definitions/index.js';
import { TimersModule } from '../../timers/index.js';
import { StatusController } from './status.controller.js';

@Module({ imports: [DefinitionsModule, TimersModule], controllers: [StatusController] })
export class StatusModule {}
