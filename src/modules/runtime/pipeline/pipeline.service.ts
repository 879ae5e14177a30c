import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { DamagedRow, DefinitionMissing, RegisterConflict, type Clock } from '../../../engine/index.js';
import {
  type InstanceChange,
  isStorageFailure,
  OutcomeUnknown,
  StorageUnavailable,
  InstanceBatchStore,
} from '../../../persistence/index.js';
import { Configuration } from '../../configuration/index.js';
import { CLOCK, Database, REAL_CLOCK, UnitOfWork } from '../../database/index.js';
import { DefinitionRegistry } from '../../definitions/index.js';
import { CompanySurroundings } from '../../calendars/index.js';
import { DirectoryService } from '../../directory/index.js';
import { OutboxConsumers } from '../../effects/index.js';
import { FormValidator } from '../../forms/index.js';
import { CommitFeed, CommitListener, type CommittedCase } from '../../live/index.js';
import { CRASH_POINTS, type CrashPoints } from '../../crash-points/index.js';
import { PersonLimits } from '../../limits/index.js';
import { PolicySettings } from '../../policies/index.js';
import { VaultService } from '../../vault/index.js';
import { CaseVisibility } from '../../visibility/index.js';
import { AnswerPresenter } from './answer-presenter.js';
import { Batch, type EarlierAttempt } from './batch.js';
import type { BatchDependencies } from './batch-dependencies.js';
import { earliestTimer } from './earliest-timer.js';
import { engineShare } from './engine-share.js';
import { CommandQueue, type Waiting } from './command-queue.js';
import { CaseNumbers } from './case-numbers.js';
import type { PipelineCommand, PipelineResult } from './pipeline-command.js';
import { PipelineMetrics } from './pipeline-metrics.js';

/** Above this many waiting commands the server says so instead of letting everybody wait. */
const longestQueue = 10_000;

/** How often one command is tried when the database failed for a reason that may pass. */
const attempts = 3;

/**
 * How many batches are under way at once. On PostgreSQL one is decided while the other one is written; on SQLite there
 * is one writer.
 */
const lanes = { sqlite: 1, postgres: 2 } as const;

/** A batch beside another one is worth its transaction only when it serves some. */
const worthALane = 8;

/** Somebody who has asked for nothing for this long may wait for a whole batch of the engine. */
const quietMilliseconds = 1_000;

/** After this long a batch may be held up by the database (a lock, a dead connection): nobody else waits for it. */
const patienceMilliseconds = 250;

/**
 * The one way in which a case changes. Commands queue; a batch takes what waits and is one transaction, so that one
 * commit serves everybody in it. A batch that the database refuses is run again command by command, each in a
 * transaction of its own, so that one bad command harms nobody else.
 */
@Injectable()
export class Pipeline implements BeforeApplicationShutdown {
  private readonly logger = new Logger(Pipeline.name);
  private readonly queue = new CommandQueue();
  private readonly dependencies: BatchDependencies;
  private readonly draining = new Set<Promise<void>>();
  /** How many lanes serve a batch now that nobody waits for. */
  private unattended = 0;
  private patience: NodeJS.Timeout | undefined;
  /** A batch serves many callers: it must not run inside the transaction of the one who happened to come first. */
  private readonly outside = AsyncLocalStorage.snapshot();

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly configuration: Configuration,
    private readonly feed: CommitFeed,
    listener: CommitListener,
    store: InstanceBatchStore,
    definitions: DefinitionRegistry,
    forms: FormValidator,
    vault: VaultService,
    directory: DirectoryService,
    surroundings: CompanySurroundings,
    numbers: CaseNumbers,
    answers: AnswerPresenter,
    visibility: CaseVisibility,
    policies: PolicySettings,
    consumers: OutboxConsumers,
    private readonly limits: PersonLimits,
    private readonly metrics: PipelineMetrics,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(REAL_CLOCK) realClock: Clock,
    @Inject(CRASH_POINTS) private readonly crashPoints: CrashPoints,
  ) {
    metrics.watch(this.queue);
    this.dependencies = {
      store,
      definitions,
      forms,
      vault,
      numbers,
      answers,
      crashPoints,
      policyFor: (...of) => policies.forStart(...of),
      announcements: (orgId, changes) => listener.announcements(orgId, committedCases(orgId, changes)),
      notificationTopics: () => consumers.notificationTopics(),
      sees: (viewer, state) => visibility.sees(viewer, state),
      surroundings: (...of) => surroundings.of(...of),
      names: (orgId) => directory.copy(orgId),
      realTime: () => realClock.now(),
      timeZone: (orgId) => directory.copy(orgId).organisation.timeZone,
    };
  }

  /** Resolves when the command's transaction has committed or changed nothing, or when the database does not tell. */
  submit(command: PipelineCommand): Promise<PipelineResult> {
    if (this.queue.people >= longestQueue) return Promise.resolve({ type: 'busy' });
    return new Promise((resolve) => {
      this.queue.add({ command, resolve });
      this.open();
    });
  }

  /** Answers what was accepted before the database closes. */
  async beforeApplicationShutdown(): Promise<void> {
    while (this.draining.size > 0) await Promise.all(this.draining);
  }

  /** Opens a lane where none is open, or where enough waits for another one. */
  private open(): void {
    if (this.draining.size >= lanes[this.database.dialect]) return;
    if (this.isWorthALaneBeside(this.draining.size)) this.openLane();
    else this.beginPatience();
  }

  private openLane(): void {
    const lane = this.outside(() => this.drain());
    this.draining.add(lane);
    void lane.finally(() => {
      this.draining.delete(lane);
      if (this.queue.isEmpty) return;
      // A lane that is still open looks again by itself, unless the database holds it up.
      if (this.draining.size === 0) this.open();
      else this.beginPatience();
    });
  }

  private beginPatience(): void {
    this.patience ??= setTimeout(() => {
      this.patience = undefined;
      if (!this.queue.isEmpty && this.draining.size < lanes[this.database.dialect]) this.openLane();
    }, patienceMilliseconds).unref();
  }

  private async drain(): Promise<void> {
    // A turn of the event loop lets the requests that have arrived already join the batch.
    await nextTurn();
    do {
      const batch = this.next();
      if (batch.length === 0) return;
      await this.answer(batch);
      await nextTurn();
    } while (this.isWorthALaneBeside(this.draining.size - 1));
  }

  private isWorthALaneBeside(others: number): boolean {
    const { people, engine } = this.queue;
    if (others === 0 || people >= worthALane) return true;
    return people > 0 ? others === this.unattended : engine >= worthALane && this.isQuiet;
  }

  private next(): readonly Waiting[] {
    return this.queue.take(this.configuration.batchSize, (people) =>
      people > 0 && this.unattended > 0 ? 0 : engineShare(people, this.isQuiet),
    );
  }

  private get isQuiet(): boolean {
    return this.limits.isQuietFor(quietMilliseconds);
  }

  private async answer(batch: readonly Waiting[]): Promise<void> {
    const unattended = batch.every(({ command }) => command.ofEngine) ? 1 : 0;
    this.unattended += unattended;
    const commands = batch.map(({ command }) => command);
    const begunAt = performance.now();
    const results = await this.runTogether(commands);
    this.metrics.answered(commands, results, begunAt);
    this.unattended -= unattended;
    this.queue.release(batch);
    batch.forEach(({ resolve }, index) =>
      resolve(results[index] ?? { type: 'failed', error: new Error('The batch gave no result.') }),
    );
    const unavailable = results.find(isUnavailable);
    // Those who waited meanwhile would wait as long again for the same answer.
    if (unavailable) for (const { resolve } of this.queue.takeAll()) resolve(notBegun(unavailable));
    this.crashPoints.reach('batch.answered');
  }

  private async runTogether(commands: readonly PipelineCommand[]): Promise<readonly PipelineResult[]> {
    try {
      return await this.attempt(commands);
    } catch (error) {
      if (!isWorthAnotherAttempt(error)) {
        const result = this.failure(error);
        return commands.map(() => result);
      }
      if (commands.length > 1) this.logger.debug(`A batch of ${commands.length} is run one by one: ${String(error)}`);
      const results: PipelineResult[] = [];
      for (const command of commands) {
        const hopeless = results.find(isUnavailable);
        results.push(hopeless ? afterwards(error, hopeless) : await this.runAlone(command, error));
      }
      return results;
    }
  }

  private async runAlone(command: PipelineCommand, failure: unknown): Promise<PipelineResult> {
    let earlier: EarlierAttempt = {};
    let error = failure;
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      try {
        const [result] = await this.attempt([command], earlier);
        if (result) return result;
      } catch (caught) {
        // No attempt will find another row.
        if (caught instanceof DamagedRow || caught instanceof DefinitionMissing)
          return { type: 'unreadable', reason: caught };
        error = error instanceof OutcomeUnknown && isStorageFailure(caught) ? error : caught;
        if (!isWorthAnotherAttempt(caught)) break;
        earlier = caught instanceof RegisterConflict ? { conflict: caught } : {};
      }
    }
    return this.failure(error);
  }

  private failure(error: unknown): PipelineResult {
    this.log(error);
    return isStorageFailure(error) ? { type: 'unavailable', error } : { type: 'failed', error };
  }

  private log(error: unknown): void {
    this.logger.error(error instanceof Error ? error : String(error));
  }

  private async attempt(
    commands: readonly PipelineCommand[],
    earlier?: EarlierAttempt,
  ): Promise<readonly PipelineResult[]> {
    const orgId = commands[0]?.orgId ?? '';
    const { results, changes } = await this.unitOfWork.runBulk((transaction) =>
      new Batch(this.dependencies, transaction, orgId, commands, this.clock.now(), earlier).run(),
    );
    this.crashPoints.reach('batch.committed');
    for (const result of results) if (result.type === 'failed') this.log(result.error);
    this.publish(committedCases(orgId, changes), earliestTimer(changes));
    return results;
  }

  /** Whoever listens can make nothing undone any more; what he misses is in the history. */
  private publish(committed: readonly CommittedCase[], dueAt: string | undefined): void {
    try {
      if (committed.length > 0) this.feed.publish(committed, dueAt);
    } catch (error) {
      this.log(error);
    }
  }
}

type Unavailable = PipelineResult & { readonly type: 'unavailable' };

const isUnavailable = (result: PipelineResult): result is Unavailable => result.type === 'unavailable';

/** A database that is full, locked or away is so for the next attempt too; what became of a commit can be looked up. */
const isWorthAnotherAttempt = (error: unknown): boolean =>
  !isStorageFailure(error) || (error instanceof OutcomeUnknown && error.canBeLookedUp);

/** For a command of a batch that failed, when the database failed again before it had its own attempt. */
const afterwards = (ofBatch: unknown, hopeless: Unavailable): PipelineResult =>
  ofBatch instanceof OutcomeUnknown ? { type: 'unavailable', error: ofBatch } : notBegun(hopeless);

/** For a command that was never tried. */
const notBegun = ({ error }: Unavailable): PipelineResult => ({
  type: 'unavailable',
  error: new StorageUnavailable(error.reason, { cause: error }),
});

const committedCases = (orgId: string, changes: readonly InstanceChange[]): readonly CommittedCase[] =>
  changes.map(({ after, records }) => ({ orgId, instanceId: after.state.id, position: after.position, records }));
