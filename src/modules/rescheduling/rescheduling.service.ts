import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  rescheduledTimer,
  systemActor,
  type Clock,
  type IdentifierSource,
  type InstanceState,
} from '../../engine/index.js';
import {
  CalendarChangeStore,
  InstanceStore,
  type CalendarChangeEntity,
  type CalendarMoveEntity,
} from '../../persistence/index.js';
import { ALARM, later, type Alarm } from '../alarm/index.js';
import { CalendarChanges, Calendars, originOf } from '../calendars/index.js';
import { CLOCK, IDENTIFIERS, REAL_CLOCK } from '../database/index.js';
import { Pipeline } from '../runtime/index.js';

const pauseMilliseconds = 15_000;
const leaseMilliseconds = 60_000;
/** How many timers are looked at under one lease. */
const portion = 200;
const mostChanges = 20;

/** Counts the limits of open cases again after a change of the calendars, portion by portion, through the pipeline. */
@Injectable()
export class Rescheduling implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Rescheduling.name);
  private running: Promise<void> | undefined;
  private unsubscribe: (() => void) | undefined;
  private stopped = false;

  constructor(
    private readonly changes: CalendarChanges,
    private readonly store: CalendarChangeStore,
    private readonly instances: InstanceStore,
    private readonly calendars: Calendars,
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

  /** Carries out what is open; resolves when nothing is. Never throws: what has failed is tried again. */
  async flush(): Promise<void> {
    await this.running;
    if (this.stopped) return;
    this.running = this.carryOut()
      .catch((error: unknown) => this.logger.error(`Could not count limits again: ${String(error)}`))
      .finally(() => {
        this.running = undefined;
        if (!this.stopped) this.alarm.set(pauseMilliseconds, () => void this.flush());
      });
    await this.running;
  }

  private async carryOut(): Promise<void> {
    for (const change of await this.store.open(mostChanges)) {
      let left: CalendarChangeEntity | undefined = change;
      while (left && !this.stopped) left = await this.portionOf(left);
    }
  }

  /** @returns the change as it stands where more is left of it */
  private async portionOf(change: CalendarChangeEntity): Promise<CalendarChangeEntity | undefined> {
    const now = this.realClock.now();
    if (!(await this.store.lease(change, now, later(now, leaseMilliseconds)))) return undefined;
    const { orgId } = change;
    const timers = await this.store.timers(orgId, change.lastTimer, portion);
    const states = await this.instances.states(orgId, [...new Set(timers.map(({ instanceId }) => instanceId))]);
    await Promise.all([...states.values()].map((state) => this.reschedule(change, state)));
    const lastTimer = timers.at(-1)?.id ?? change.lastTimer;
    const done = timers.length < portion;
    const isHeld = await this.store.settle(change, { lastTimer, done });
    return isHeld && !done ? { ...change, lastTimer, epoch: change.epoch + 1, leaseUntil: null } : undefined;
  }

  /** What is about to move is noted first, so that the report has it whatever stops in between. */
  private async reschedule({ orgId, position }: CalendarChangeEntity, state: InstanceState): Promise<void> {
    const calendar = this.calendars.ofCase(orgId, originOf(state));
    const moves = state.timers.flatMap((timer): CalendarMoveEntity[] => {
      const { dueAt: toAt } = rescheduledTimer(timer, calendar);
      const { id: timerId, name, dueAt: fromAt } = timer;
      return toAt === fromAt ? [] : [{ orgId, position, timerId, instanceId: state.id, name, fromAt, toAt }];
    });
    if (moves.length === 0) return;
    await this.store.expect(moves);
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
        type: 'RESCHEDULE',
        data: {},
        actor: systemActor,
        at: this.clock.now(),
        facts: {},
        correlationId: id,
        causationId: `calendar ${position}`,
      },
    });
    if (result.type === 'unavailable') throw result.error;
    if (result.type !== 'applied')
      await this.store.forget(
        orgId,
        position,
        moves.map(({ timerId }) => timerId),
      );
  }
}
