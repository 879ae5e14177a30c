import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Clock, IdentifierSource } from '../../engine/index.js';
import { IncidentStore, UnitOfWork, type NewIncident } from '../../persistence/index.js';
import { CLOCK, IDENTIFIERS } from '../database/index.js';

/** A row that can no longer be read, or that its definition does not know. */
export interface Damage {
  readonly orgId: string;
  readonly table:
    | 'instance'
    | 'task'
    | 'attachment'
    | 'register_entry'
    | 'personal_value'
    | 'incident'
    | 'idempotency_key'
    | 'organisation_record';
  /** The primary key without the organisation, its parts joined by `/`. */
  readonly key: string;
  readonly instanceId?: string;
}

/** How many rows are remembered as told, so that not every look at one asks the database again. */
const mostRemembered = 10_000;

/**
 * Raises one incident for each damaged row, however often it is read: a second one is told apart by the database while
 * the first is open, and by this server for as long as it runs.
 */
@Injectable()
export class DamageReports implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Damage');
  private readonly told = new Set<string>();
  private waiting: Damage[] = [];
  private writing: Promise<void> | undefined;
  /** Whoever reads may be inside a transaction that comes to nothing. */
  private readonly outside = AsyncLocalStorage.snapshot();

  constructor(
    private readonly incidents: IncidentStore,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
  ) {}

  /** Returns at once; the incident is written behind the reader's back. */
  report(damage: Damage): void {
    const name = nameOf(damage);
    if (this.told.has(name)) return;
    if (this.told.size >= mostRemembered) this.told.clear();
    this.told.add(name);
    this.logger.error(`The row '${damage.key}' of the table ${damage.table} is damaged.`);
    this.waiting.push(damage);
    this.writing ??= this.outside(() => this.write());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.writing;
  }

  private async write(): Promise<void> {
    // All that one answer has met goes into one transaction.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const damages = this.waiting;
      this.waiting = [];
      try {
        await this.unitOfWork.run((transaction) =>
          this.incidents.addOnce(
            transaction,
            damages.map((damage) => this.incident(damage)),
          ),
        );
      } catch (error) {
        for (const damage of damages) this.told.delete(nameOf(damage));
        this.logger.error(`The incidents of ${damages.length} damaged rows could not be written: ${String(error)}`);
      }
    }
    this.writing = undefined;
  }

  private incident({ orgId, table, key, instanceId }: Damage): NewIncident {
    return {
      orgId,
      id: this.identifiers.next(),
      kind: 'rowDamaged',
      instanceId: instanceId ?? null,
      taskId: null,
      // The unique index knows a row by this text: nothing that changes may stand in it.
      detail: JSON.stringify({ table, key }),
      createdAt: this.clock.now(),
    };
  }
}

const nameOf = ({ orgId, table, key }: Damage): string => JSON.stringify([orgId, table, key]);
