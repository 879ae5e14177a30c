import { Global, Module } from '@nestjs/common';
import { DirectoryListener } from './directory-listener.js';
import { DirectoryOpening } from './directory-opening.js';
import { DirectoryService } from './directory.service.js';

/**
 * The directory. Its routes are in modules/people, because signing in needs the directory and the routes need signing
 * in.
 */
@Global()
@Module({
  providers: [DirectoryService, DirectoryOpening, DirectoryListener],
  exports: [DirectoryService],
})
export class DirectoryModule {}
