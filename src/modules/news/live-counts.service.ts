import { Injectable, Logger } from '@nestjs/common';
import { BoxCounters, type CountsAnswer } from '../tasks/index.js';

/** Nobody sees numbers change more often, and a busy case would ask the database for each of its events. */
const pauseMilliseconds = 500;

interface Asked {
  readonly orgId: string;
  readonly userId: string;
  readonly tell: (counts: CountsAnswer) => void;
}

/** Counts the boxes of people in which something may stand otherwise: one after the other, each once. */
@Injectable()
export class LiveCounts {
  private readonly logger = new Logger(LiveCounts.name);
  private readonly asked = new Map<string, Asked>();
  private running = false;

  constructor(private readonly counters: BoxCounters) {}

  ask(orgId: string, userId: string, tell: Asked['tell']): void {
    this.asked.set(`${orgId} ${userId}`, { orgId, userId, tell });
    if (this.running) return;
    this.running = true;
    setTimeout(() => void this.run(), pauseMilliseconds).unref();
  }

  private async run(): Promise<void> {
    const people = [...this.asked.values()];
    this.asked.clear();
    for (const { orgId, userId, tell } of people) {
      try {
        tell(await this.counters.of(orgId, userId));
      } catch (error) {
        this.logger.warn(`Could not count the boxes of somebody: ${String(error)}`);
      }
    }
    this.running = false;
    const [next] = this.asked.values();
    if (next) this.ask(next.orgId, next.userId, next.tell);
  }
}
