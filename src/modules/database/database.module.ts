import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Clock, IdentifierSource } from '../../engine/index.js';
import {
  AttachmentStore,
  CalendarChangeStore,
  CaseCopyStore,
  DefinitionReleaseStore,
  DelegationStore,
  DirectoryFollowUpStore,
  DemoClockStore,
  DirectoryStore,
  DraftStore,
  HistoryStore,
  IdempotencyStore,
  IncidentStore,
  InstanceStore,
  NotificationStore,
  openDatabase,
  OrganisationLogStore,
  OutboxStore,
  RecurringDutyStore,
  RegisterStore,
  StateFigureStore,
  TaskStore,
  TimerStore,
  InstanceBatchStore,
  UndescribedInstanceStore,
  UnitOfWork,
  VaultStore,
} from '../../persistence/index.js';
import { Configuration } from '../configuration/index.js';
import { AscendingIdentifiers, IDENTIFIERS } from './ascending-identifiers.js';
import { Database } from './database.js';
import { MovableClock } from './movable-clock.js';
import { CLOCK, REAL_CLOCK, SystemClock } from './system-clock.js';

/** One class for each concern; all are made from the open database alone. */
const stores = [
  AttachmentStore,
  CalendarChangeStore,
  CaseCopyStore,
  DefinitionReleaseStore,
  DelegationStore,
  DirectoryFollowUpStore,
  DemoClockStore,
  DirectoryStore,
  DraftStore,
  HistoryStore,
  IdempotencyStore,
  IncidentStore,
  InstanceStore,
  NotificationStore,
  OrganisationLogStore,
  OutboxStore,
  RecurringDutyStore,
  RegisterStore,
  StateFigureStore,
  TaskStore,
  TimerStore,
  InstanceBatchStore,
  UndescribedInstanceStore,
  VaultStore,
] as const;

/** What a test puts in place of the real thing. */
export interface Replacements {
  readonly clock?: Clock;
  readonly identifiers?: IdentifierSource;
}

/** Opens the database at the start, with its tables up to date, and closes it when everything else has ended. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {}

  static of({ clock = new SystemClock(), identifiers = new AscendingIdentifiers() }: Replacements): DynamicModule {
    const providers = [
      {
        provide: Database,
        inject: [Configuration],
        useFactory: ({ databaseUrl }: Configuration) => openDatabase(databaseUrl),
      },
      { provide: UnitOfWork, inject: [Database], useFactory: ({ unitOfWork }: Database) => unitOfWork },
      ...stores.map((Store) => ({
        provide: Store,
        inject: [Database],
        useFactory: (database: Database) => new Store(database),
      })),
      { provide: REAL_CLOCK, useValue: clock },
      {
        provide: MovableClock,
        inject: [DemoClockStore],
        // Before anybody asks what time it is: what was moved stays moved after a restart.
        useFactory: async (store: DemoClockStore) => new MovableClock(clock, await store.seconds()),
      },
      { provide: CLOCK, useExisting: MovableClock },
      { provide: IDENTIFIERS, useValue: identifiers },
    ];
    return { module: DatabaseModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
