import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/index.js';
import { AccessController } from './access.controller.js';
import { CaseAccess } from './case-access.service.js';
import { CaseVisibility } from './case-visibility.service.js';

/** The one room in which it is decided who may know of a case. */
@Module({
  imports: [DefinitionsModule],
  controllers: [AccessController],
  providers: [CaseAccess, CaseVisibility],
  exports: [CaseVisibility],
})
export class VisibilityModule {}
