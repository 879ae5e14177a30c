import { Global, Module } from '@nestjs/common';
import { VaultController } from './vault.controller.js';
import { VaultService } from './vault.service.js';

/** Personal data: taken in, given out and forgotten here only. */
@Global()
@Module({ controllers: [VaultController], providers: [VaultService], exports: [VaultService] })
export class VaultModule {}
