import { Global, Module } from '@nestjs/common';
import { OrganisationLogModule } from '../organisation-log/index.js';
import { VaultController } from './vault.controller.js';
import { VaultService } from './vault.service.js';

/** Personal data: taken in, given out and forgotten here only. */
@Global()
@Module({
  imports: [OrganisationLogModule],
  controllers: [VaultController],
  providers: [VaultService],
  exports: [VaultService],
})
export class VaultModule {}
