export { EffectsModule } from './effects.module.js';
export type { OutboxConsumer } from './outbox-consumer.js';
export { OutboxConsumers } from './outbox-consumers.service.js';
export { OutboxWorker } from './outbox-worker.service.js';
export { Undeliverable } from './undeliverable.js';
