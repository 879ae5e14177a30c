import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock, IdentifierSource } from '../../engine/index.js';
import { IncidentStore, TimerStore, UnitOfWork, type DueTimer, type UnfiredTimer } from '../../persistence/index.js';
import { backOffMilliseconds, later } from '../alarm/index.js';
import { CLOCK, IDENTIFIERS } from '../database/index.js';
import type { PipelineResult } from '../runtime/index.js';
import { TimerMetrics } from './timer-metrics.js';
import { failureOf, type TimerFailure } from './timer-failure.js';

/** A leased timer, and what came of firing it. */
export interface IssuedTimer {
  readonly timer: DueTimer;
  readonly result: PipelineResult;
}

/** With the waits between them the last try comes more than a minute after the first. */
const mostAttempts = 5;

/** Settles what was leased and has not fired: it is tried again, waits, is dropped, or becomes an incident. */
@Injectable()
export class TimerSettlement {
  private readonly logger = new Logger('Timers');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly timers: TimerStore,
    private readonly incidents: IncidentStore,
    private readonly metrics: TimerMetrics,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
  ) {}

  /**
   * @param owner who has leased them
   * @throws when the database does
   */
  async settle(owner: string, issued: readonly IssuedTimer[]): Promise<void> {
    const left = issued.filter(({ result }) => result.type !== 'applied');
    this.metrics.ended('fired', issued.length - left.length);
    if (left.length === 0) return;
    const now = this.clock.now();
    const stale = left.filter(isStale).map(({ timer }) => timer);
    const unfired = left.filter((one) => !isStale(one)).map((one) => this.unfired(one, now));
    const failures = new Map(unfired.flatMap(({ timer, failure }) => (failure ? [[timer.id, failure]] : [])));
    await this.unitOfWork.run(async (transaction) => {
      const waiting = unfired.map(({ timer }) => timer);
      const settled = await this.timers.settle(transaction, owner, { unfired: waiting, stale });
      const givenUp = settled.flatMap((id) => failures.get(id) ?? []);
      await this.incidents.add(
        transaction,
        givenUp.map((failure) => this.incident(failure, now)),
      );
    });
    this.metrics.ended('stale', stale.length);
    this.metrics.ended('postponed', unfired.length - failures.size);
    this.metrics.ended('givenUp', failures.size);
  }

  /** When it is looked at again, and the failure that it is given up for. */
  private unfired(
    { timer, result }: IssuedTimer,
    now: string,
  ): { readonly timer: UnfiredTimer; readonly failure?: TimerFailure } {
    const { orgId, id, epoch } = timer;
    const key = { orgId, id, epoch };
    if (result.type === 'rejected') {
      const armed = result.state.timers.find((one) => one.id === id);
      // The calendar has moved it, or the clock has gone back.
      if (armed && armed.dueAt > now) return { timer: { ...key, dueAt: armed.dueAt, attempts: 0 } };
    }
    const failure = failureOf(timer, result);
    const { attempts, cause } = failure;
    if (attempts < mostAttempts) {
      this.logger.warn(`Will fire the timer ${id} later: ${cause}`);
      return { timer: { ...key, dueAt: later(now, backOffMilliseconds(attempts)), attempts } };
    }
    this.logger.error(`Gave up on the timer ${id}: ${cause}`);
    return { timer: { ...key, dueAt: null, attempts }, failure };
  }

  private incident({ timer, attempts, cause }: TimerFailure, now: string): Parameters<IncidentStore['add']>[1][number] {
    const { orgId, id: timerId, instanceId } = timer;
    const message = {
      zh: `计时器已触发 ${attempts} 次，均失败，不再自动重试。`,
      en: `Expected the timer to fire, but it failed ${attempts} times and is not tried again by itself.`,
    };
    return {
      orgId,
      id: this.identifiers.next(),
      kind: 'timerFailed',
      instanceId,
      taskId: null,
      timerId,
      detail: JSON.stringify({ timerId, attempts, message, cause }),
      createdAt: now,
    };
  }
}

/** The case does not wait for it now, so its row is a remainder: it was cancelled or paused after it was leased. */
const isStale = ({ timer, result }: IssuedTimer): boolean =>
  result.type === 'rejected' &&
  !result.state.timers.some(({ id, pausedAt }) => id === timer.id && pausedAt === undefined);
