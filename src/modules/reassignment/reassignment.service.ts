import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  fitsDefinition,
  needsReassignment,
  systemActor,
  type Clock,
  type IdentifierSource,
  type InstanceState,
} from '../../engine/index.js';
import { DirectoryFollowUpStore, InstanceStore, type DirectoryFollowUpEntity } from '../../persistence/index.js';
import { ALARM, later, type Alarm } from '../alarm/index.js';
import { CompanySurroundings, originOf } from '../calendars/index.js';
import { CLOCK, IDENTIFIERS, REAL_CLOCK } from '../database/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { DirectoryChanges, DirectoryService } from '../directory/index.js';
import { Pipeline } from '../runtime/index.js';

const pauseMilliseconds = 15_000;
const leaseMilliseconds = 60_000;
/** How many tasks are looked at under one lease. */
const portion = 200;

/**
 * Lets open tasks follow a change of the directory, portion by portion, through the pipeline. Changes that come while a
 * walk is under way are followed by one more; a walk goes on where it was left after a crash, and on any node.
 */
@Injectable()
export class Reassignment implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Reassignment.name);
  private running: Promise<void> | undefined;
  private unsubscribe: (() => void) | undefined;
  private stopped = false;

  constructor(
    private readonly changes: DirectoryChanges,
    private readonly store: DirectoryFollowUpStore,
    private readonly instances: InstanceStore,
    private readonly definitions: DefinitionRegistry,
    private readonly directory: DirectoryService,
    private readonly surroundings: CompanySurroundings,
    private readonly pipeline: Pipeline,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(REAL_CLOCK) private readonly realClock: Clock,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
    @Inject(ALARM) private readonly alarm: Alarm,
  ) {}

  onApplicationBootstrap(): void {
    this.unsubscribe = this.changes.onChanged(() => this.alarm.set(0, () => void this.flush()));
    this.alarm.set(0, () => void this.flush());
  }

  /** Finishes the portion in hand; the rest goes on after the next start, or on another node. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.unsubscribe?.();
    this.alarm.clear();
    await this.running;
  }

  /** Follows what is open; resolves when nothing is. Never throws: what has failed is tried again. */
  async flush(): Promise<void> {
    await this.running;
    if (this.stopped) return;
    this.running = this.follow()
      .catch((error: unknown) => this.logger.error(`Could not follow the directory: ${String(error)}`))
      .finally(() => {
        this.running = undefined;
        if (!this.stopped) this.alarm.set(pauseMilliseconds, () => void this.flush());
      });
    await this.running;
  }

  private async follow(): Promise<void> {
    for (;;) {
      const open = await this.store.open();
      const taken = await Promise.all(open.map((row) => this.portionOf(row)));
      if (this.stopped || !taken.includes(true)) return;
    }
  }

  /** @returns whether a portion was done: there may be more */
  private async portionOf(row: DirectoryFollowUpEntity): Promise<boolean> {
    const now = this.realClock.now();
    const held = await this.store.lease(row, now, later(now, leaseMilliseconds));
    if (!held) return false;
    const { orgId } = held;
    // Another node may have changed it.
    await this.directory.current(orgId);
    const tasks = await this.store.tasks(orgId, { openedAt: held.lastOpenedAt, id: held.lastTask }, portion);
    const ids = [...new Set(tasks.map(({ instanceId }) => instanceId))];
    const states = await this.instances.states(orgId, ids);
    // In the order of the tasks, whatever the database gives first: so the records are the same on each.
    const found = ids.flatMap((id) => states.get(id) ?? []);
    await Promise.all(found.map((state) => this.reassign(held, state)));
    const last = tasks.at(-1) ?? { openedAt: held.lastOpenedAt, id: held.lastTask };
    return this.store.settle(held, last, tasks.length < portion);
  }

  /** Again while one of its tasks was decided by it; each time one task less is open. */
  private async reassign({ orgId, walking }: DirectoryFollowUpEntity, found: InstanceState): Promise<void> {
    let state = found;
    for (let left = found.tasks.length; left >= 0 && this.isConcerned(state); left -= 1) {
      const id = this.identifiers.next();
      const result = await this.pipeline.submit({
        kind: 'step',
        orgId,
        instanceId: state.id,
        seesEverything: true,
        ofEngine: true,
        envelope: {
          id,
          kind: 'admin',
          type: 'REASSIGN',
          data: {},
          actor: systemActor,
          at: this.clock.now(),
          facts: {},
          correlationId: id,
          causationId: `directory ${walking}`,
        },
      });
      if (result.type === 'unavailable') throw result.error;
      if (result.type !== 'applied') return;
      state = result.state;
    }
  }

  private isConcerned(state: InstanceState): boolean {
    const { key, version } = state.definition;
    const definition = this.definitions.find(key, version);
    if (!definition || state.snapshot.status !== 'active' || !fitsDefinition(definition, state)) return false;
    try {
      return needsReassignment(definition, state, this.surroundings.of(state.orgId, originOf(state)));
    } catch (error) {
      // What one damaged case says keeps no other one from its turn.
      this.logger.warn(`The case ${state.id} could not be looked at: ${String(error)}`);
      return false;
    }
  }
}
