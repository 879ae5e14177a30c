import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/index.js';
import { DefinitionsModule } from '../definitions/index.js';
import { VisibilityModule } from '../visibility/index.js';
import { AttachedFiles } from './attached-files.service.js';
import { ChangesController } from './changes.controller.js';
import { CaseChanges } from './changes.service.js';
import { Copies } from './copies.service.js';
import { CopyController } from './copy.controller.js';
import { CaseDiagramController } from './case-diagram.controller.js';
import { CaseDiagrams } from './case-diagram.service.js';
import { CaseHistory } from './case-history.service.js';
import { CaseNames } from './case-names.service.js';
import { CaseNews } from './case-news.service.js';
import { DefinitionDiagramController } from './definition-diagram.controller.js';
import { EventTexts } from './event-texts.service.js';
import { FileNames } from './file-names.service.js';
import { HistoryController } from './history.controller.js';
import { LiveRecords } from './live-records.service.js';
import { RelatedCases } from './related-cases.service.js';
import { RecordPresenter } from './record-presenter.service.js';
import { SheetController } from './sheet.controller.js';
import { Sheets } from './sheet.service.js';
import { StreamController } from './stream.controller.js';

/** The timeline of every case: read, replayed, verified, and live. */
@Module({
  imports: [AuthModule, DefinitionsModule, VisibilityModule],
  controllers: [
    CaseDiagramController,
    ChangesController,
    CopyController,
    DefinitionDiagramController,
    HistoryController,
    SheetController,
    StreamController,
  ],
  providers: [
    AttachedFiles,
    CaseChanges,
    CaseDiagrams,
    CaseHistory,
    CaseNames,
    CaseNews,
    Copies,
    LiveRecords,
    RecordPresenter,
    EventTexts,
    FileNames,
    RelatedCases,
    Sheets,
  ],
  exports: [CaseHistory, CaseNames, FileNames, RecordPresenter],
})
export class HistoryModule {}
