import type { Clock, IdentifierSource } from '../../src/engine/index.js';
import { FailureRecorder } from '../../src/modules/effects/failure-recorder.service.js';
import type { OutboxConsumer } from '../../src/modules/effects/outbox-consumer.js';
import { OutboxConsumers } from '../../src/modules/effects/outbox-consumers.service.js';
import { OutboxDelivery } from '../../src/modules/effects/outbox-delivery.service.js';
import { OutboxWorker } from '../../src/modules/effects/outbox-worker.service.js';
import { MovableClock } from '../../src/modules/database/index.js';
import { CommitFeed } from '../../src/modules/live/index.js';
import type { CrashPoint } from '../../src/modules/crash-points/index.js';
import { IncidentStore, OutboxStore, type Database } from '../../src/persistence/index.js';
import { ManualAlarm } from './manual-alarm.js';

/** A server's outbox worker on a test's clock and alarm. */
export class OutboxNode {
  readonly alarm = new ManualAlarm();
  readonly feed = new CommitFeed();
  readonly worker: OutboxWorker;

  /** @param given `crash` is called at each named crash point. */
  constructor(
    database: Database,
    clock: Clock,
    identifiers: IdentifierSource,
    given: { readonly consumers?: readonly OutboxConsumer[]; readonly crash?: (name: CrashPoint) => void } = {},
  ) {
    const outbox = new OutboxStore(database);
    const consumers = new OutboxConsumers();
    for (const one of given.consumers ?? []) consumers.register(one);
    const failures = new FailureRecorder(outbox, new IncidentStore(database), clock, identifiers);
    const crashPoints = { reach: (name: CrashPoint) => given.crash?.(name) };
    const delivery = new OutboxDelivery(database.unitOfWork, outbox, consumers, failures, clock, crashPoints);
    this.worker = new OutboxWorker(this.feed, outbox, delivery, new MovableClock(clock, 0), this.alarm);
  }

  /** Starts it; resolves when it has emptied what was due. */
  async start(): Promise<this> {
    this.worker.onApplicationBootstrap();
    await this.alarm.ring();
    return this;
  }
}
