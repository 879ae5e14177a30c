import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/index.js';
import { DirectoryTablesController } from './directory-tables.controller.js';
import { DirectoryTables } from './directory-tables.service.js';

/** The directory as CSV, in and out. */
@Module({ imports: [DefinitionsModule], controllers: [DirectoryTablesController], providers: [DirectoryTables] })
export class DirectoryTablesModule {}
