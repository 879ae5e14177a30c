import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from './modules/auth/index.js';
import { type Configuration, ConfigurationModule } from './modules/configuration/index.js';
import { DatabaseModule, type Replacements } from './modules/database/index.js';
import { DirectoryModule } from './modules/directory/index.js';
import { HttpModule } from './modules/http/index.js';
import { HealthModule } from './modules/operations/index.js';
import { PeopleModule } from './modules/people/index.js';
import { VaultModule } from './modules/vault/index.js';

@Module({
  imports: [HttpModule, DirectoryModule, AuthModule, HealthModule, PeopleModule, VaultModule],
})
export class AppModule {
  static of(configuration: Configuration, replacements: Replacements = {}): DynamicModule {
    return {
      module: AppModule,
      imports: [ConfigurationModule.of(configuration), DatabaseModule.of(replacements)],
    };
  }
}
