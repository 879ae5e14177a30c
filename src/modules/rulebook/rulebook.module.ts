import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/index.js';
import { PoliciesModule } from '../policies/index.js';
import { ChaptersController } from './chapters.controller.js';
import { RulebookController } from './rulebook.controller.js';
import { RulebookService } from './rulebook.service.js';

/** The rules as they run, for people to read. */
@Module({
  imports: [DefinitionsModule, PoliciesModule],
  controllers: [ChaptersController, RulebookController],
  providers: [RulebookService],
})
export class RulebookModule {}
