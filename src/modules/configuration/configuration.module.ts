import { type DynamicModule, Module } from '@nestjs/common';
import { Configuration } from './configuration.js';

/** Makes the checked {@link Configuration} available everywhere. */
@Module({})
export class ConfigurationModule {
  static of(configuration: Configuration): DynamicModule {
    return {
      module: ConfigurationModule,
      global: true,
      providers: [{ provide: Configuration, useValue: configuration }],
      exports: [Configuration],
    };
  }
}
