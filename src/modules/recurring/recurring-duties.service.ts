import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { occurrencesBetween, policyValue, systemActor, type Clock, type NumberedRule } from '../../engine/index.js';
import { RecurringDutyStore, type RecurringDutyEntity } from '../../persistence/index.js';
import { ALARM, later, type Alarm } from '../alarm/index.js';
import { Calendars } from '../calendars/index.js';
import { CLOCK, MovableClock, REAL_CLOCK } from '../database/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { DirectoryService } from '../directory/index.js';
import { PolicySettings } from '../policies/index.js';
import { DutyStarts, type Duty } from './duty-starts.service.js';

/** Duties come back by the day: nobody notices a few seconds. */
const pauseMilliseconds = 15_000;
const leaseMilliseconds = 60_000;
/** How many occurrences that were missed are dealt with under one lease. */
const portion = 50;

/** Begins the cases of duties that come back by the calendar, each occurrence once. */
@Injectable()
export class RecurringDuties implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(RecurringDuties.name);
  private running: Promise<void> | undefined;
  private unsubscribe: (() => void) | undefined;
  private stopped = false;

  constructor(
    private readonly store: RecurringDutyStore,
    private readonly definitions: DefinitionRegistry,
    private readonly directory: DirectoryService,
    private readonly calendars: Calendars,
    private readonly policies: PolicySettings,
    private readonly starts: DutyStarts,
    private readonly movable: MovableClock,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(REAL_CLOCK) private readonly realClock: Clock,
    @Inject(ALARM) private readonly alarm: Alarm,
  ) {}

  onApplicationBootstrap(): void {
    this.unsubscribe = this.movable.onMoved(() => this.alarm.set(0, () => void this.flush()));
    this.alarm.set(0, () => void this.flush());
  }

  /** Finishes the case in hand; the rest is dealt with after the next start. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.unsubscribe?.();
    this.alarm.clear();
    await this.running;
  }

  /** Begins all that is due; resolves when nothing is. Never throws: what could not be begun is tried again. */
  async flush(): Promise<void> {
    await this.running;
    if (this.stopped) return;
    this.running = this.look()
      .catch((error: unknown) => this.logger.error(`Could not begin what recurs: ${String(error)}`))
      .finally(() => {
        this.running = undefined;
        if (!this.stopped) this.alarm.set(pauseMilliseconds, () => void this.flush());
      });
    await this.running;
  }

  private async look(): Promise<void> {
    const duties = this.duties();
    if (duties.length === 0) return;
    const known = new Map((await this.store.all()).map((row) => [nameOf(row), row]));
    const fresh = duties.map(keyOf).filter((key) => !known.has(nameOf(key)));
    await this.store.know(fresh, this.clock.now());
    for (const duty of duties) await this.dealWith(duty, known.get(nameOf(keyOf(duty))));
  }

  /** What is wrong with one duty keeps nobody from the others. */
  private async dealWith(duty: Duty, known: RecurringDutyEntity | undefined): Promise<void> {
    try {
      let row = known;
      while (row && !this.stopped) row = await this.portionOf(duty, row);
    } catch (error) {
      this.logger.error(`Could not begin '${duty.name}' of ${duty.definition.key}: ${String(error)}`);
    }
  }

  /** @returns the duty as it stands where more may be due */
  private async portionOf(duty: Duty, row: RecurringDutyEntity): Promise<RecurringDutyEntity | undefined> {
    const due = this.due(duty, row.doneUntil);
    if (due.length === 0) return undefined;
    const now = this.realClock.now();
    if (!(await this.store.lease(row, now, later(now, leaseMilliseconds)))) return undefined;
    let doneUntil = row.doneUntil;
    const wanted = duty.recurrence.missed === 'last' ? due.slice(-1) : due;
    for (const occurrence of wanted) {
      if (this.stopped || !(await this.starts.begin(duty, occurrence))) {
        await this.store.settle(row, doneUntil);
        return undefined;
      }
      doneUntil = occurrence.at;
    }
    const isHeld = await this.store.settle(row, doneUntil);
    return isHeld && due.length === portion ? { ...row, doneUntil, epoch: row.epoch + 1, leaseUntil: null } : undefined;
  }

  private due({ orgId, definition, recurrence }: Duty, after: string) {
    const { day } = recurrence;
    const number = typeof day === 'number' ? day : this.numberOf(orgId, definition, day);
    const rule: NumberedRule = { ...recurrence, day: number };
    const calendar = this.calendars.ofCase(orgId, { process: definition.key, startedBy: systemActor });
    // Of what was missed the last one may be wanted alone, and that is the last of all.
    const most = recurrence.missed === 'last' ? Infinity : portion;
    return occurrencesBetween(rule, calendar, { after, upTo: this.clock.now(), most });
  }

  private numberOf(orgId: string, definition: Duty['definition'], key: string): number {
    const { policy } = this.policies.forStart(orgId, definition, systemActor);
    const found = policyValue(definition.policy, key, policy);
    if (typeof found === 'number' && Number.isInteger(found) && found !== 0) return found;
    throw new Error(
      `Expected '${key}' of ${definition.key} to be the number of a day, but found ${JSON.stringify(found)}.`,
    );
  }

  private duties(): readonly Duty[] {
    const declared = this.definitions
      .newest()
      .flatMap((definition) =>
        Object.entries(definition.recurs ?? {}).map(([name, recurrence]) => ({ definition, name, recurrence })),
      );
    if (declared.length === 0) return [];
    return this.directory.organisations().flatMap((orgId) => declared.map((one) => ({ orgId, ...one })));
  }
}

const keyOf = ({ orgId, definition, name }: Duty) => ({ orgId, process: definition.key, name });

const nameOf = ({ orgId, process, name }: Pick<RecurringDutyEntity, 'orgId' | 'process' | 'name'>): string =>
  JSON.stringify([orgId, process, name]);
