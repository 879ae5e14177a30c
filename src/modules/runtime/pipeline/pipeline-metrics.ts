import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram } from 'prom-client';
import { Metrics } from '../../metrics/index.js';
import type { CommandQueue } from './command-queue.js';
import type { PipelineCommand, PipelineResult } from './pipeline-command.js';

const senders = ['person', 'engine'] as const;

/** What the pipeline has done, for Prometheus: counted once a batch, because each event passes here. */
@Injectable()
export class PipelineMetrics {
  private readonly commands: Counter<'sender' | 'result'>;
  private readonly sizes: Histogram;
  private readonly seconds: Histogram;

  constructor(private readonly metrics: Metrics) {
    const registers = [metrics.registry];
    this.commands = new Counter({
      name: 'guicheng_commands_total',
      help: 'Commands that were answered, by who sent them and what came of them.',
      labelNames: ['sender', 'result'],
      registers,
    });
    this.sizes = new Histogram({
      name: 'guicheng_batch_commands',
      help: 'Commands in a batch, which is one transaction.',
      buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1000],
      registers,
    });
    this.seconds = new Histogram({
      name: 'guicheng_batch_seconds',
      help: 'From the begin of a batch to its end.',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    });
  }

  watch(queue: CommandQueue): void {
    new Gauge({
      name: 'guicheng_queued_commands',
      help: 'Commands that wait for a batch, by who sent them.',
      labelNames: ['sender'],
      registers: [this.metrics.registry],
      collect() {
        this.set({ sender: 'person' }, queue.people);
        this.set({ sender: 'engine' }, queue.engine);
      },
    });
  }

  /** @param begunAt milliseconds of `performance.now()` */
  answered(commands: readonly PipelineCommand[], results: readonly PipelineResult[], begunAt: number): void {
    this.sizes.observe(commands.length);
    this.seconds.observe((performance.now() - begunAt) / 1000);
    const counts = { person: new Map<string, number>(), engine: new Map<string, number>() };
    for (const [index, { type }] of results.entries()) {
      const sender = counts[commands[index]?.ofEngine ? 'engine' : 'person'];
      sender.set(type, (sender.get(type) ?? 0) + 1);
    }
    for (const sender of senders)
      for (const [result, count] of counts[sender]) this.commands.inc({ sender, result }, count);
  }
}
