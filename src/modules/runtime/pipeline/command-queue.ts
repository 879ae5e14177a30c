import type { PipelineCommand, PipelineResult } from './pipeline-command.js';

export interface Waiting {
  readonly command: PipelineCommand;
  readonly resolve: (result: PipelineResult) => void;
}

/** Commands in the order in which they came. A case is in one batch at a time, so its commands keep their order. */
export class CommandQueue {
  private waiting: Waiting[] = [];
  private readonly busy = new Set<string>();

  get length(): number {
    return this.waiting.length;
  }

  add(one: Waiting): void {
    this.waiting.push(one);
  }

  /** The next commands of one organisation whose cases are free; they stay taken until {@link release}. */
  take(most: number): readonly Waiting[] {
    const orgId = this.waiting[0]?.command.orgId;
    const taken: Waiting[] = [];
    const left: Waiting[] = [];
    for (const one of this.waiting) {
      const { command } = one;
      const isFree = taken.length < most && command.orgId === orgId && !this.busy.has(command.instanceId);
      (isFree ? taken : left).push(one);
    }
    this.waiting = left;
    for (const { command } of taken) this.busy.add(command.instanceId);
    return taken;
  }

  /** All that wait, to be answered without having been begun. */
  takeAll(): readonly Waiting[] {
    const waiting = this.waiting;
    this.waiting = [];
    return waiting;
  }

  release(batch: readonly Waiting[]): void {
    for (const { command } of batch) this.busy.delete(command.instanceId);
  }
}
