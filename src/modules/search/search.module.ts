import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/index.js';
import { RegistersModule } from '../registers/index.js';
import { SearchController } from './search.controller.js';
import { SearchService } from './search.service.js';

@Module({
  imports: [DefinitionsModule, RegistersModule],
  controllers: [SearchController],
  providers: [SearchService],
})
export class SearchModule {}
