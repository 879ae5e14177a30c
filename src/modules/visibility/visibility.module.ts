import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/index.js';
import { CaseVisibility } from './case-visibility.service.js';

/** The one room in which it is decided who may know of a case. */
@Module({ imports: [DefinitionsModule], providers: [CaseVisibility], exports: [CaseVisibility] })
export class VisibilityModule {}
