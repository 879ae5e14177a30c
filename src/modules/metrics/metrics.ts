import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Registry } from 'prom-client';

/** The figures of this process for Prometheus; whoever has some registers them here, by names that begin with `guicheng_`. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  constructor() {
    // CPU, memory, garbage collection and the lag of the event loop.
    collectDefaultMetrics({ register: this.registry });
  }
}
