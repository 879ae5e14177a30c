import { type DynamicModule, Module } from '@nestjs/common';
import { AttachmentsModule } from './modules/attachments/index.js';
import { AuditModule } from './modules/audit/index.js';
import { AuthModule } from './modules/auth/index.js';
import { CalendarsModule } from './modules/calendars/index.js';
import { type Configuration, ConfigurationModule } from './modules/configuration/index.js';
import { DatabaseModule, type Replacements } from './modules/database/index.js';
import { DamageModule } from './modules/damage/index.js';
import { DemoModule } from './modules/demo/index.js';
import { DeputiesModule } from './modules/deputies/index.js';
import { DirectoryModule } from './modules/directory/index.js';
import { DirectoryTablesModule } from './modules/directory-tables/index.js';
import { DefinitionsModule } from './modules/definitions/index.js';
import { DraftsModule } from './modules/drafts/index.js';
import { EffectsModule } from './modules/effects/index.js';
import { FormsModule } from './modules/forms/index.js';
import { HistoryModule } from './modules/history/index.js';
import { HttpModule } from './modules/http/index.js';
import { LiveModule } from './modules/live/index.js';
import { type CrashPoints, CrashPointsModule } from './modules/crash-points/index.js';
import { MetricsModule } from './modules/metrics/index.js';
import {
  HealthModule,
  IncidentsModule,
  LogPageModule,
  MetricsPageModule,
  QueuesModule,
  StatusModule,
} from './modules/operations/index.js';
import { LeavingModule } from './modules/leaving/index.js';
import { LimitsModule } from './modules/limits/index.js';
import { MetaModule } from './modules/meta/index.js';
import { NewsModule } from './modules/news/index.js';
import { PoliciesModule } from './modules/policies/index.js';
import { RulebookModule } from './modules/rulebook/index.js';
import { StatisticsModule } from './modules/statistics/index.js';
import { ReassignmentModule } from './modules/reassignment/index.js';
import { RecurringModule } from './modules/recurring/index.js';
import { ReschedulingModule } from './modules/rescheduling/index.js';
import { RegistersModule } from './modules/registers/index.js';
import { ReportsModule } from './modules/reports/index.js';
import { RuntimeModule } from './modules/runtime/index.js';
import { SearchModule } from './modules/search/index.js';
import { ServicesModule } from './modules/services/index.js';
import { TalkModule } from './modules/talk/index.js';
import { TimersModule } from './modules/timers/index.js';
import { TasksModule } from './modules/tasks/index.js';
import { VaultModule } from './modules/vault/index.js';

/** What a test puts in place of the real thing. */
export interface ApplicationReplacements extends Replacements {
  readonly crashPoints?: CrashPoints;
  /** A built console that stands somewhere else. */
  readonly consoleDirectory?: string;
}

@Module({
  imports: [
    HttpModule,
    LiveModule,
    MetricsModule,
    FormsModule,
    DamageModule,
    DirectoryModule,
    CalendarsModule,
    LimitsModule,
    AuthModule,
    MetaModule,
    HealthModule,
    VaultModule,
    DefinitionsModule,
    DeputiesModule,
    DirectoryTablesModule,
    PoliciesModule,
    RulebookModule,
    StatisticsModule,
    DemoModule,
    RuntimeModule,
    RecurringModule,
    ReschedulingModule,
    ReassignmentModule,
    HistoryModule,
    AuditModule,
    EffectsModule,
    TimersModule,
    ServicesModule,
    // Before the tasks, whose acts take any name that is none of another route.
    TalkModule,
    LeavingModule,
    AttachmentsModule,
    TasksModule,
    NewsModule,
    DraftsModule,
    RegistersModule,
    SearchModule,
    ReportsModule,
    IncidentsModule,
    LogPageModule,
    MetricsPageModule,
    QueuesModule,
    StatusModule,
  ],
})
export class AppModule {
  static of(configuration: Configuration, replacements: ApplicationReplacements = {}): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigurationModule.of(configuration),
        DatabaseModule.of(replacements),
        CrashPointsModule.of(replacements),
      ],
    };
  }
}
