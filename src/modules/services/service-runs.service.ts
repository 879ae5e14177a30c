import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Json, JsonObject } from '../../engine/index.js';
import { TimeoutAlarm } from '../alarm/index.js';
import type { ServiceProvider, ServiceRun } from './service-provider.js';

/** Well within the minute after which another node takes the row: what it ended with has still to be told. */
const deadlineMilliseconds = 30_000;

/** Why a run was aborted: the case does not wait for it any more. */
export class RunLeft extends Error {}

/** Runs providers, none beyond its deadline or the stop of the server, whether it minds its signal or not. */
@Injectable()
export class ServiceRuns implements OnModuleDestroy {
  /** By the run. */
  private readonly running = new Map<string, { readonly instanceId: string; readonly controller: AbortController }>();

  /** The outbox waits for its rows at a stop: those come back at the next start. */
  onModuleDestroy(): void {
    for (const { controller } of this.running.values())
      controller.abort(new Error('Expected the service to end, but the server stops.'));
  }

  /** The runs of a case that are under way here. */
  of(instanceId: string): readonly string[] {
    return [...this.running].flatMap(([runId, run]) => (run.instanceId === instanceId ? [runId] : []));
  }

  /** Aborts a run that nobody waits for. */
  leave(runId: string): void {
    this.running.get(runId)?.controller.abort(new RunLeft('The case does not wait for the service any more.'));
  }

  /** @throws what the provider throws, Error when it was aborted, RunLeft when by {@link leave} */
  async run(provider: ServiceProvider, input: JsonObject, of: Omit<ServiceRun, 'signal'>): Promise<Json> {
    const controller = new AbortController();
    const { signal } = controller;
    const alarm = new TimeoutAlarm();
    const late = new Error(
      `Expected the service '${provider.service}' to end within ${deadlineMilliseconds / 1000} s, but it did not.`,
    );
    this.running.set(of.runId, { instanceId: of.instanceId, controller });
    alarm.set(deadlineMilliseconds, () => controller.abort(late));
    try {
      const aborted = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      });
      return await Promise.race([aborted, provider.run(input, { ...of, signal })]);
    } finally {
      alarm.clear();
      this.running.delete(of.runId);
    }
  }
}
