import { Module } from '@nestjs/common';
import { ALARM, TimeoutAlarm } from '../alarm/index.js';
import { FailureRecorder } from './failure-recorder.service.js';
import { NotificationsController } from './notifications.controller.js';
import { OutboxConsumers } from './outbox-consumers.service.js';
import { OutboxDelivery } from './outbox-delivery.service.js';
import { OutboxWorker } from './outbox-worker.service.js';

/** What leaves the house after a commit. Other modules register their consumers with {@link OutboxConsumers}. */
@Module({
  controllers: [NotificationsController],
  providers: [
    OutboxConsumers,
    FailureRecorder,
    OutboxDelivery,
    OutboxWorker,
    { provide: ALARM, useClass: TimeoutAlarm },
  ],
  exports: [OutboxConsumers, OutboxWorker],
})
export class EffectsModule {}
