import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/index.js';
import { DelegationsController } from './delegations.controller.js';
import { Delegations } from './delegations.service.js';

/** 代理: who stands in for whom, when and in which processes. */
@Module({
  imports: [DefinitionsModule],
  controllers: [DelegationsController],
  providers: [Delegations],
  exports: [Delegations],
})
export class DeputiesModule {}
