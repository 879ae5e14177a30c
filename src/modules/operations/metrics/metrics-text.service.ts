import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { IncidentStore, OutboxStore } from '../../../persistence/index.js';
import { Metrics } from '../../metrics/index.js';

/** Whoever asks more often gets the same answer: everybody may ask, and some figures come from the database. */
const keptMilliseconds = 1_000;

/** The figures as a text, with those of the database beside those of the process. */
@Injectable()
export class MetricsText {
  private kept: { readonly at: number; readonly text: Promise<string> } | undefined;

  constructor(
    private readonly metrics: Metrics,
    outbox: OutboxStore,
    incidents: IncidentStore,
  ) {
    const registers = [metrics.registry];
    new Gauge({
      name: 'guicheng_outbox_rows',
      help: 'Rows that wait to leave the house; 10000 stands for as many or more.',
      registers,
      async collect() {
        this.set(await outbox.count(10_000));
      },
    });
    new Gauge({
      name: 'guicheng_open_incidents',
      help: 'Incidents that wait for an administrator, by kind; 10000 in all stand for as many or more.',
      labelNames: ['kind'],
      registers,
      async collect() {
        const open = await incidents.countOpen(10_000);
        this.reset();
        for (const { kind, count } of open) this.set({ kind }, count);
      },
    });
  }

  read(): Promise<string> {
    const now = performance.now();
    if (!this.kept || now - this.kept.at > keptMilliseconds) this.kept = { at: now, text: this.written() };
    return this.kept.text;
  }

  /** A figure that cannot be read now, because the database is away, leaves out itself alone. */
  private async written(): Promise<string> {
    const { registry } = this.metrics;
    const names = registry.getMetricsAsArray().map(({ name }) => name);
    const texts = await Promise.allSettled(names.map((name) => registry.getSingleMetricAsString(name)));
    return `${texts.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])).join('\n\n')}\n`;
  }
}
