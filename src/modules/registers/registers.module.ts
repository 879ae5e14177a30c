import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/index.js';
import { HistoryModule } from '../history/index.js';
import { VaultModule } from '../vault/index.js';
import { VisibilityModule } from '../visibility/index.js';
import { EntryRevisions } from './entry-revisions.service.js';
import { EntryWords } from './entry-words.service.js';
import { RegistersController } from './registers.controller.js';
import { RegistersService } from './registers.service.js';
import { WrittenEntriesController } from './written-entries.controller.js';
import { WrittenEntries } from './written-entries.service.js';

/** Reads the ledgers; only the pipeline writes them, in the transaction of the step that asks for it. */
@Module({
  imports: [DefinitionsModule, HistoryModule, VaultModule, VisibilityModule],
  controllers: [RegistersController, WrittenEntriesController],
  providers: [EntryRevisions, EntryWords, RegistersService, WrittenEntries],
  exports: [RegistersService],
})
export class RegistersModule {}
