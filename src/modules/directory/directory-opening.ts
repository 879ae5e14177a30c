import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { IdentifierSource } from '../../engine/index.js';
import { DirectoryStore } from '../../persistence/index.js';
import { Configuration } from '../configuration/index.js';
import { IDENTIFIERS } from '../database/index.js';
import { DirectoryService } from './directory.service.js';
import { seedDirectory } from './seed-directory.js';

/** Fills an empty directory and loads it before the server takes up its work. */
@Injectable()
export class DirectoryOpening implements OnModuleInit {
  constructor(
    private readonly store: DirectoryStore,
    private readonly service: DirectoryService,
    private readonly configuration: Configuration,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
  ) {}

  /** @throws ConfigurationError when the directory is empty and nobody is named as administrator */
  async onModuleInit(): Promise<void> {
    await seedDirectory(this.store, this.configuration, this.identifiers);
    await this.service.load();
  }
}
