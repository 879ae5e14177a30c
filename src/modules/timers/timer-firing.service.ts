import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { systemActor, type Clock, type IdentifierSource } from '../../engine/index.js';
import { TimerStore, type DueTimer } from '../../persistence/index.js';
import { later } from '../alarm/index.js';
import { Configuration } from '../configuration/index.js';
import { CRASH_POINTS, type CrashPoints } from '../crash-points/index.js';
import { CLOCK, Database, IDENTIFIERS, REAL_CLOCK } from '../database/index.js';
import { Pipeline, type PipelineResult, type StepCommand } from '../runtime/index.js';
import { TimerSettlement } from './timer-settlement.service.js';

/** Much longer than a portion takes; when a node dies, another one fires its timers after that. */
const leaseMilliseconds = 30_000;

/** What one lease holds in batches of the pipeline: enough for both of its lanes on PostgreSQL. */
const batchesOfAPortion = 2;

/** Fires one portion of what is due: leases it, sends it through the pipeline, and settles what did not fire. */
@Injectable()
export class TimerFiring {
  /** One process has a SQLite file: what an earlier one has leased is free. */
  private readonly owner: string;

  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
    private readonly timers: TimerStore,
    private readonly pipeline: Pipeline,
    private readonly settlement: TimerSettlement,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(REAL_CLOCK) private readonly realClock: Clock,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
    @Inject(CRASH_POINTS) private readonly crashPoints: CrashPoints,
  ) {
    this.owner = database.dialect === 'sqlite' ? 'sqlite' : randomUUID();
  }

  /**
   * Must not be called again before it has answered.
   *
   * @returns how many timers were leased; 0 when other nodes hold all that is due.
   * @throws when the database does. What was leased stays leased by this node, which may lease it again.
   */
  async fireDue(): Promise<number> {
    const leased = await this.lease();
    if (leased.length === 0) return 0;
    this.crashPoints.reach('timers.leased');
    const commands = leased.map((timer) => this.command(timer));
    const results = await Promise.all(commands.map((command) => this.pipeline.submit(command)));
    this.crashPoints.reach('timers.fired');
    const unavailable = results.find(isUnavailable);
    if (unavailable) throw unavailable.error;
    const settled = leased.map((timer, index) => ({ timer, result: results[index] as PipelineResult }));
    await this.settlement.settle(this.owner, settled);
    this.crashPoints.reach('timers.settled');
    return leased.length;
  }

  private lease(): Promise<readonly DueTimer[]> {
    const now = this.realClock.now();
    const until = later(now, leaseMilliseconds);
    const limit = batchesOfAPortion * this.configuration.batchSize;
    return this.database.unitOfWork.runAlone(async (transaction) => {
      const wanted = { owner: this.owner, dueBy: this.clock.now(), now, until, limit };
      const leased = await this.timers.lease(transaction, wanted);
      this.crashPoints.reach('timers.leasing');
      return leased;
    });
  }

  /** What it is, and when it was due, says the case when it fires. */
  private command({ orgId, id: timerId, instanceId }: DueTimer): StepCommand {
    const id = this.identifiers.next();
    const envelope = {
      id,
      kind: 'timer',
      type: 'timer',
      data: {},
      actor: systemActor,
      at: this.clock.now(),
      timerId,
      facts: {},
      correlationId: id,
    } as const;
    return { kind: 'step', orgId, instanceId, seesEverything: true, ofEngine: true, envelope };
  }
}

const isUnavailable = (result: PipelineResult): result is PipelineResult & { readonly type: 'unavailable' } =>
  result.type === 'unavailable';
