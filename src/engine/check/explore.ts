import { getNextTransitions, initialTransition, transition, type AnyMachineSnapshot } from 'xstate';
import { statesOf } from '../chart.js';
import type { ProcessDefinition } from '../process-definition.js';
import type { TaskDeclaration } from '../task.js';
import { beginning, eventLabel, explorationMachine } from './exploration-machine.js';
import { GuardOracle, type KeptAnswers } from './guard-oracle.js';

/** One stable configuration of a chart: the states that are active at once, and what history states remember. */
export interface Configuration {
  readonly snapshot: AnyMachineSnapshot;
  /** The paths of the active states. */
  readonly active: ReadonlySet<string>;
  readonly ended: boolean;
  /** The shortest way here. */
  readonly path: readonly string[];
  /** The event types that its states take, the engine's own included. */
  readonly events: readonly string[];
  readonly next: Set<Configuration>;
  /** What leads on, and where to; empty in a process without a separation of duties. */
  readonly ways: Way[];
  /** What guards have answered on the way and still answer. */
  readonly kept: KeptAnswers;
}

/** An event that leads from one configuration to another one. */
export interface Way {
  /** The task that it decides, if any. */
  readonly task: string | null;
  /** As it reads in a counter-example. */
  readonly label: string;
  readonly to: Configuration;
}

/** The state space of a chart, breadth first: the first configuration with a property has the shortest path. */
export interface Exploration {
  readonly configurations: readonly Configuration[];
  /** The states that were entered, also those that were left at once. */
  readonly entered: ReadonlySet<string>;
  /** The states that a transition enters although it has not left them, each with the way to it. */
  readonly enteredTwice: ReadonlyMap<string, readonly string[]>;
  /** The way into a loop of eventless transitions. */
  readonly loop: readonly string[] | null;
  readonly truncated: boolean;
  /** How many transitions were tried: what the visit costs. */
  readonly tried: number;
}

/** `entered` or `left`: what the exploration machine does instead of the actions of a state. */
interface Marker {
  readonly type: string;
  readonly params?: { readonly path?: string };
}

const configurationsAtMost = 20_000;

/** Visits every configuration that a chart can be in, whatever its context holds and whoever acts. */
export function explore(definition: ProcessDefinition, atMost: number = configurationsAtMost): Exploration {
  return new Explorer(definition, atMost).run();
}

class Explorer {
  private readonly oracle;
  private readonly machine;
  private readonly tasks: ReadonlyMap<string, TaskDeclaration>;
  private readonly found = new Map<string, Configuration>();
  private readonly entered = new Set<string>();
  private readonly enteredTwice = new Map<string, readonly string[]>();
  private loop: readonly string[] | null = null;
  private tried = 0;
  private readonly separates: boolean;

  constructor(
    private readonly definition: ProcessDefinition,
    private readonly atMost: number,
  ) {
    this.oracle = new GuardOracle(definition.machine.implementations.guards as Record<string, unknown>);
    this.machine = explorationMachine(definition.machine, this.oracle);
    const waiting = statesOf(definition.machine).flatMap(({ path, meta }) =>
      meta?.task ? [[path, meta.task] as const] : [],
    );
    this.tasks = new Map(waiting);
    this.separates = waiting.some(([, { separateFrom = [] }]) => separateFrom.length > 0);
  }

  run(): Exploration {
    const [before] = initialTransition(this.machine);
    this.fire(before, beginning, null, null);
    for (const configuration of this.found.values()) {
      if (this.loop || this.found.size > this.atMost) break;
      if (!configuration.ended) this.leave(configuration);
    }
    return {
      configurations: [...this.found.values()],
      entered: this.entered,
      enteredTwice: this.enteredTwice,
      loop: this.loop,
      truncated: this.found.size > this.atMost,
      tried: this.tried,
    };
  }

  private leave(configuration: Configuration): void {
    for (const event of configuration.events) {
      for (const task of this.decided(configuration, event))
        this.fire(configuration.snapshot, event, task, configuration);
    }
  }

  /** The tasks that an event may decide here; `null` where it addresses the case. */
  private decided(configuration: Configuration, event: string): readonly (string | null)[] {
    const deciding = [...this.tasks]
      .filter(([path, task]) => configuration.active.has(path) && task.decisions?.includes(event))
      .map(([, task]) => task.key);
    return deciding.length === 0 || this.definition.events[event]?.by ? [...deciding, null] : deciding;
  }

  private fire(snapshot: AnyMachineSnapshot, event: string, task: string | null, from: Configuration | null): void {
    const run = () => {
      this.tried += 1;
      try {
        return transition(this.machine, snapshot, { type: event } as never);
      } catch (error) {
        if (error instanceof Error && error.message.includes('Infinite loop')) return null;
        throw error;
      }
    };
    for (const { result, answers, kept } of this.oracle.everyAnswer(task, run, from?.kept)) {
      const path = from
        ? [...from.path, eventLabel(event, task, answers)]
        : answers.length > 0
          ? [`start [${answers.join(', ')}]`]
          : [];
      if (result === null) {
        this.loop ??= path;
        return;
      }
      const [next, actions] = result;
      this.follow(from?.active ?? new Set(), actions as readonly Marker[], path);
      if (!from) this.note(next, path, kept);
      else if (next !== snapshot) {
        const to = this.note(next, path, kept);
        from.next.add(to);
        if (this.separates) from.ways.push({ task, label: path.at(-1) ?? '', to });
      }
    }
  }

  /** Notes which states the markers of a transition enter, starting from those that are active. */
  private follow(active: ReadonlySet<string>, markers: readonly Marker[], way: readonly string[]): void {
    const inside = new Set(active);
    for (const { type, params } of markers) {
      const path = params?.path ?? '';
      if (type === 'left') inside.delete(path);
      if (type !== 'entered') continue;
      if (path && inside.has(path) && !this.enteredTwice.has(path)) this.enteredTwice.set(path, way);
      inside.add(path);
      this.entered.add(path);
    }
  }

  private note(snapshot: AnyMachineSnapshot, path: readonly string[], kept: KeptAnswers): Configuration {
    const remembered = Object.entries(snapshot.historyValue as Record<string, { id: string }[]>).map(([id, nodes]) => [
      id,
      nodes.map((node) => node.id),
    ]);
    const key = JSON.stringify([snapshot.value, remembered, [...kept]]);
    const known = this.found.get(key);
    if (known) return known;
    const taken = getNextTransitions(snapshot).map(({ eventType }) => eventType as string);
    const configuration: Configuration = {
      snapshot,
      active: snapshot.tags,
      ended: snapshot.status === 'done',
      path,
      events: [...new Set(taken)].filter((type) => type !== '' && !type.startsWith('xstate.')),
      next: new Set(),
      ways: [],
      kept,
    };
    this.found.set(key, configuration);
    return configuration;
  }
}
