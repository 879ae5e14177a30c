import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { endOf, systemActor, type Clock, type Invoke, type Json, type JsonObject } from '../../engine/index.js';
import { InstanceStore, type OutboxRow } from '../../persistence/index.js';
import { CLOCK } from '../database/index.js';
import { OutboxConsumers, Undeliverable, type OutboxConsumer } from '../effects/index.js';
import { CommitFeed, type CommittedCase } from '../live/index.js';
import { Pipeline } from '../runtime/index.js';
import { namedId } from '../sealing/index.js';
import { keepable } from './keepable.js';
import { ServiceFailed } from './service-failed.js';
import type { ServiceProvider } from './service-provider.js';
import { ServiceProviders } from './service-providers.service.js';
import { RunLeft, ServiceRuns } from './service-runs.service.js';

/** The payload of a row; its id is that of the run. */
interface Work {
  readonly service: string;
  readonly input: JsonObject;
}

/**
 * Runs the services that cases wait for and tells each case how they ended. A row is taken only when the case has heard
 * of the end or does not wait for it any more, so a crash anywhere loses nothing; and a case hears of a run once.
 */
@Injectable()
export class ServiceConsumer implements OutboxConsumer, OnModuleInit, OnModuleDestroy {
  readonly topic = 'service';
  private readonly logger = new Logger(ServiceConsumer.name);
  private subscription: Subscription | undefined;

  constructor(
    private readonly consumers: OutboxConsumers,
    private readonly providers: ServiceProviders,
    private readonly runs: ServiceRuns,
    private readonly instances: InstanceStore,
    private readonly pipeline: Pipeline,
    private readonly feed: CommitFeed,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.consumers.register(this);
    this.subscription = this.feed.committed$.subscribe((committed) => this.leaveRunsOf(committed));
  }

  onModuleDestroy(): void {
    this.subscription?.unsubscribe();
  }

  async send(row: OutboxRow): Promise<void> {
    const { service, input } = JSON.parse(row.payload) as Work;
    const provider = this.providers.of(service);
    if (!provider) throw nobodyProvides(service);
    const invoke = await this.waitingFor(row);
    if (!invoke) return;
    try {
      await this.tell(row, invoke, await this.ended(provider, input, row));
    } catch (error) {
      // The step that left the state has taken the row back.
      if (!(error instanceof RunLeft)) throw error;
    }
  }

  /** Aborts what a case has been moved away from, here or by another node. */
  private leaveRunsOf({ orgId, instanceId }: CommittedCase): void {
    for (const id of this.runs.of(instanceId))
      this.waitingFor({ orgId, id, instanceId }).then(
        (invoke) => (invoke ? undefined : this.runs.leave(id)),
        (error: unknown) => this.logger.warn(`Could not look whether the run ${id} is waited for: ${String(error)}`),
      );
  }

  /** What in the case waits for this run; `undefined` when it was left, or when its end was heard before a crash. */
  private async waitingFor({
    orgId,
    id,
    instanceId,
  }: Pick<OutboxRow, 'orgId' | 'id' | 'instanceId'>): Promise<Invoke | undefined> {
    const found = await this.instances.find(orgId, instanceId);
    if (!found?.stored) throw new Error(`Expected the case ${instanceId}, but it cannot be read.`);
    const { invokes, held = [] } = found.stored.state;
    // A suspended case has heard of the end already and keeps it.
    return held.some(({ runId }) => runId === id) ? undefined : invokes.find((invoke) => invoke.id === id);
  }

  private async ended(
    provider: ServiceProvider,
    input: JsonObject,
    { orgId, id: runId, instanceId }: OutboxRow,
  ): Promise<Parameters<typeof endOf>[1]> {
    const { service } = provider;
    let output: Json;
    try {
      output = await this.runs.run(provider, input, { runId, orgId, instanceId });
    } catch (error) {
      if (error instanceof ServiceFailed) return { error: keepable(service, error.reason) };
      throw error;
    }
    return { output: keepable(service, output) };
  }

  /** @throws unless the case has heard of it, or does not wait for it any more */
  private async tell(row: OutboxRow, invoke: Invoke, ended: Parameters<typeof endOf>[1]): Promise<void> {
    const { orgId, instanceId, createdAt } = row;
    // Of the run and no other id: a repeat is the same event, and what the step hands out is like nothing of its start.
    const id = namedId([orgId, row.id, 'end'], createdAt);
    const envelope = {
      id,
      ...endOf(invoke, ended),
      data: {},
      actor: systemActor,
      at: this.clock.now(),
      facts: {},
      correlationId: id,
    } as const;
    const command = { kind: 'step', orgId, instanceId, seesEverything: true, ofEngine: true, envelope } as const;
    const result = await this.pipeline.submit(command);
    switch (result.type) {
      case 'applied':
      case 'rejected':
        return;
      case 'failed':
      case 'unavailable':
        throw result.error;
      case 'unreadable':
        throw result.reason;
      default:
        throw new Error(`Expected the case to hear of the end, but the pipeline answered '${result.type}'.`);
    }
  }
}

const nobodyProvides = (service: string): Undeliverable =>
  new Undeliverable({
    zh: `服务「${service}」没有注册提供者。`,
    en: `Expected a provider of the service '${service}', but none is registered.`,
  });
