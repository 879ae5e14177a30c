import type { PipelineCommand, PipelineResult } from './pipeline-command.js';

export interface Waiting {
  readonly command: PipelineCommand;
  readonly resolve: (result: PipelineResult) => void;
}

/**
 * Commands in the order in which they came, those that somebody waits for before those of the engine. A case is in one
 * batch at a time, so its commands keep their order.
 */
export class CommandQueue {
  private readonly waiting = { people: [] as Waiting[], engine: [] as Waiting[] };
  private readonly busy = new Set<string>();

  /** How many wait that somebody waits for. */
  get people(): number {
    return this.waiting.people.length;
  }

  /** How many wait that nobody waits for. */
  get engine(): number {
    return this.waiting.engine.length;
  }

  get isEmpty(): boolean {
    return this.people + this.engine === 0;
  }

  add(one: Waiting): void {
    this.waiting[one.command.ofEngine ? 'engine' : 'people'].push(one);
  }

  /**
   * The next commands of one organisation whose cases are free; they stay taken until {@link release}.
   *
   * @param beside how many of the engine may come with so many of people
   */
  take(most: number, beside: (people: number) => number): readonly Waiting[] {
    const orgId = (this.waiting.people[0] ?? this.waiting.engine[0])?.command.orgId;
    const people = this.takeOf('people', orgId, most);
    const room = Math.min(most - people.length, beside(people.length));
    const taken = this.engine > 0 && room > 0 ? [...people, ...this.takeOf('engine', orgId, room)] : people;
    for (const { command } of taken) this.busy.add(command.instanceId);
    return taken;
  }

  private takeOf(whose: keyof typeof this.waiting, orgId: string | undefined, most: number): readonly Waiting[] {
    const taken: Waiting[] = [];
    const left: Waiting[] = [];
    for (const one of this.waiting[whose]) {
      const { command } = one;
      const isFree = taken.length < most && command.orgId === orgId && !this.busy.has(command.instanceId);
      (isFree ? taken : left).push(one);
    }
    this.waiting[whose] = left;
    return taken;
  }

  /** All that wait, to be answered without having been begun. */
  takeAll(): readonly Waiting[] {
    const { people, engine } = this.waiting;
    this.waiting.people = [];
    this.waiting.engine = [];
    return [...people, ...engine];
  }

  release(batch: readonly Waiting[]): void {
    for (const { command } of batch) this.busy.delete(command.instanceId);
  }
}
