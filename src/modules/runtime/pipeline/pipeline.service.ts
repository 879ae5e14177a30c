import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  defaultCalendar,
  liveSurroundings,
  RegisterConflict,
  type Clock,
  type InstanceChange,
} from '../../../engine/index.js';
import { TypeormInstanceBatchStore } from '../../../persistence/index.js';
import { Configuration } from '../../configuration/index.js';
import { CLOCK, Database, UnitOfWork } from '../../database/index.js';
import { DefinitionRegistry, FormValidator } from '../../definitions/index.js';
import { DirectoryService } from '../../directory/index.js';
import { ProblemException } from '../../http/index.js';
import {
  announceCommit,
  commitChannel,
  CommitFeed,
  CRASH_POINTS,
  type CommittedCase,
  type CrashPoints,
} from '../../live/index.js';
import { VaultService } from '../../vault/index.js';
import { CaseNumbers } from '../case-numbers.js';
import { Batch, type EarlierAttempt } from './batch.js';
import type { BatchDependencies } from './batch-dependencies.js';
import type { PipelineCommand, PipelineResult } from './pipeline-command.js';

/** Above this many waiting commands the server says so instead of letting everybody wait. */
const longestQueue = 10_000;

/** How often one command is tried when the database failed for a reason that may pass. */
const attempts = 3;

interface Waiting {
  readonly command: PipelineCommand;
  readonly resolve: (result: PipelineResult) => void;
}

/**
 * The one way in which a case changes. Commands queue; a batch takes what waits and is one transaction, so that one
 * commit serves everybody in it. A batch that the database refuses is run again command by command, each in a
 * transaction of its own, so that one bad command harms nobody else.
 */
@Injectable()
export class Pipeline implements BeforeApplicationShutdown {
  private readonly logger = new Logger(Pipeline.name);
  private readonly waiting: Waiting[] = [];
  private readonly dependencies: BatchDependencies;
  private draining: Promise<void> | undefined;
  /** A batch serves many callers: it must not run inside the transaction of the one who happened to come first. */
  private readonly outside = AsyncLocalStorage.snapshot();

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly configuration: Configuration,
    private readonly feed: CommitFeed,
    store: TypeormInstanceBatchStore,
    definitions: DefinitionRegistry,
    forms: FormValidator,
    vault: VaultService,
    directory: DirectoryService,
    numbers: CaseNumbers,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CRASH_POINTS) private readonly crashPoints: CrashPoints,
  ) {
    this.dependencies = {
      store,
      definitions,
      forms,
      vault,
      numbers,
      crashPoints,
      surroundings: (orgId) => liveSurroundings(directory.directory(orgId), defaultCalendar),
      timeZone: (orgId) => directory.copy(orgId).organisation.timeZone,
    };
  }

  /** Resolves when the command's transaction has committed, or when it is certain that it changed nothing. */
  submit(command: PipelineCommand): Promise<PipelineResult> {
    if (this.waiting.length >= longestQueue) {
      throw new ProblemException('NOT_READY', {
        zh: '服务器繁忙,请稍后重试。',
        en: 'Expected a shorter queue of commands, but the server is busy; try again soon.',
      });
    }
    return new Promise((resolve) => {
      this.waiting.push({ command, resolve });
      this.draining ??= this.outside(() => this.drain());
    });
  }

  /** Answers what was accepted before the database closes. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.draining;
  }

  private async drain(): Promise<void> {
    // A turn of the event loop lets the requests that have arrived already join the batch.
    await nextTurn();
    while (this.waiting.length > 0) {
      await this.answer(this.nextBatch());
      await nextTurn();
    }
    this.draining = undefined;
  }

  private nextBatch(): readonly Waiting[] {
    const orgId = this.waiting[0]?.command.orgId;
    const size = this.waiting.findIndex(({ command }) => command.orgId !== orgId);
    const together = size === -1 ? this.waiting.length : size;
    return this.waiting.splice(0, Math.min(together, this.configuration.batchSize));
  }

  private async answer(batch: readonly Waiting[]): Promise<void> {
    const results = await this.runTogether(batch.map(({ command }) => command));
    batch.forEach(({ resolve }, index) =>
      resolve(results[index] ?? { type: 'failed', error: new Error('The batch gave no result.') }),
    );
    this.crashPoints.reach('batch.answered');
  }

  private async runTogether(commands: readonly PipelineCommand[]): Promise<readonly PipelineResult[]> {
    try {
      return await this.attempt(commands);
    } catch (error) {
      if (commands.length > 1) this.logger.debug(`A batch of ${commands.length} is run one by one: ${String(error)}`);
      const results: PipelineResult[] = [];
      for (const command of commands) results.push(await this.runAlone(command, error));
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
        error = caught;
        earlier = caught instanceof RegisterConflict ? { conflict: caught } : {};
      }
    }
    this.log(error);
    return { type: 'failed', error };
  }

  private log(error: unknown): void {
    this.logger.error(error instanceof Error ? error : String(error));
  }

  private async attempt(
    commands: readonly PipelineCommand[],
    earlier?: EarlierAttempt,
  ): Promise<readonly PipelineResult[]> {
    const orgId = commands[0]?.orgId ?? '';
    const { results, changes } = await this.unitOfWork.run(async (transaction) => {
      const done = await new Batch(this.dependencies, transaction, orgId, commands, this.clock.now(), earlier).run();
      await this.announce(transaction, orgId, done.changes);
      return done;
    });
    this.crashPoints.reach('batch.committed');
    if (changes.length > 0) this.feed.publish(committedCases(orgId, changes));
    for (const result of results) if (result.type === 'failed') this.log(result.error);
    return results;
  }

  private async announce(transaction: EntityManager, orgId: string, changes: readonly InstanceChange[]): Promise<void> {
    if (this.database.dialect !== 'postgres' || changes.length === 0) return;
    for (const payload of announceCommit(orgId, committedCases(orgId, changes))) {
      await transaction.query('SELECT pg_notify($1, $2)', [commitChannel, payload]);
    }
  }
}

const committedCases = (orgId: string, changes: readonly InstanceChange[]): readonly CommittedCase[] =>
  changes.map(({ after, records }) => ({ orgId, instanceId: after.state.id, position: after.position, records }));
