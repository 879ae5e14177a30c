import { Global, Module } from '@nestjs/common';
import type { IdentifierSource } from '../../engine/index.js';
import { DirectoryStore } from '../../persistence/index.js';
import { Configuration } from '../configuration/index.js';
import { IDENTIFIERS } from '../database/index.js';
import { DirectoryListener } from './directory-listener.js';
import { DirectoryService } from './directory.service.js';
import { seedDirectory } from './seed-directory.js';

/**
 * The directory, filled and loaded before anybody gets hold of it. Its routes are in modules/people, because signing
 * in needs the directory and the routes need signing in.
 */
@Global()
@Module({
  providers: [
    {
      provide: DirectoryService,
      inject: [DirectoryStore, Configuration, IDENTIFIERS],
      useFactory: async (
        store: DirectoryStore,
        configuration: Configuration,
        identifiers: IdentifierSource,
      ): Promise<DirectoryService> => {
        await seedDirectory(store, configuration, identifiers);
        const service = new DirectoryService(store);
        await service.load();
        return service;
      },
    },
    DirectoryListener,
  ],
  exports: [DirectoryService],
})
export class DirectoryModule {}
