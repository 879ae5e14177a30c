import { assign } from 'xstate';
import { initiator } from '../assignment.js';
import type { ProcessDefinition } from '../process-definition.js';
import { tinyProcess, tinyTitle } from './tiny-process.js';

/** A stream of numbers that a seed gives again and again (mulberry32). */
export class RandomNumbers {
  constructor(private seed: number) {}

  /** From 0 to less than `below`. */
  below(below: number): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  }

  chance(share: number): boolean {
    return this.below(1000) < share * 1000;
  }

  oneOf<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }
}

interface DraftNode {
  readonly key: string;
  readonly id: string;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'history';
  readonly deep: boolean;
  readonly parent: DraftNode | null;
  readonly children: DraftNode[];
}

export const randomEvents = ['GO', 'TURN', 'LEAP'] as const;

/** Names whose alphabetical order is not the one in which they are drawn. */
const keys = ['zulu', 'kilo', 'alfa', 'mike', 'bravo', 'yankee', 'x10', 'x9'];

/**
 * A chart of any shape that a process may have: regions within regions, shallow and deep history, targets across
 * regions, eventless transitions, timers, services, actions on the way in and out. It raises nothing, and what it does
 * shows in its commands and in its context, in order.
 */
export function randomChart(seed: number): ProcessDefinition {
  const random = new RandomNumbers(seed);
  const all: DraftNode[] = [];
  const draft = (key: string, parent: DraftNode | null, depth: number): DraftNode => {
    const inner = depth === 0 || (depth < 4 && random.chance(0.6 - depth * 0.1));
    const type = !inner ? 'atomic' : random.chance(depth === 0 ? 0.7 : 0.5) ? 'parallel' : 'compound';
    const node: DraftNode = { key, id: `n${all.length}`, type, deep: false, parent, children: [] };
    all.push(node);
    if (!inner) return node;
    const names = [...keys];
    for (let count = 2 + random.below(2); count > 0; count -= 1) {
      const name = names.splice(random.below(names.length), 1)[0] as string;
      node.children.push(draft(name, node, depth + 1));
    }
    if (parent && random.chance(0.5)) {
      const history: DraftNode = {
        key: 'back',
        id: `n${all.length}`,
        type: 'history',
        deep: random.chance(0.6),
        parent: node,
        children: [],
      };
      all.push(history);
      node.children.splice(random.below(node.children.length + 1), 0, history);
    }
    return node;
  };
  const root = draft('main', null, 0);
  const mark = (what: string) => ({ type: 'startProcess', params: { process: 'mark', input: { what } } });
  const seen = (what: string) =>
    assign({
      marks: ({ context }: { context: Marks }) => context.marks + 1,
      // The order of these keys is seen by the next action: it must not depend on a restart either.
      seen: ({ context }: { context: Marks }) => ({ [what]: context.marks, ...context.seen }),
      order: ({ context }: { context: Marks }) => Object.keys(context.seen).join(' '),
    } as never);
  const isInside = (node: DraftNode, around: DraftNode): boolean =>
    node === around || (node.parent !== null && isInside(node.parent, around));
  const targets = (source: DraftNode): string => {
    // A history state inside of a state around the source is refused by the check: XState would enter without leaving.
    const possible = all.filter(({ type, parent }) => parent && (type !== 'history' || !isInside(source, parent)));
    return `#${random.oneOf(possible).id}`;
  };
  const transition = (source: DraftNode, name: string) => ({
    ...(random.chance(0.85) ? { target: targets(source) } : {}),
    ...(random.chance(0.3) ? { guard: random.chance(0.5) ? 'even' : 'odd' } : {}),
    ...(random.chance(0.2) ? { reenter: true } : {}),
    actions: [mark(`${name} ${source.id}`), ...(random.chance(0.3) ? [seen(`${name}-${source.id}`)] : [])],
  });
  const config = (node: DraftNode): object => {
    if (node.type === 'history') return { id: node.id, type: 'history', history: node.deep ? 'deep' : 'shallow' };
    const on: Record<string, object> = {};
    for (const event of randomEvents) if (random.chance(0.4)) on[event] = transition(node, event);
    const inner = node.children.filter(({ type }) => type !== 'history');
    return {
      id: node.id,
      ...(node.type === 'parallel' ? { type: 'parallel' } : {}),
      ...(node.type === 'compound' ? { initial: random.oneOf(inner).key } : {}),
      entry: [mark(`entry ${node.id}`), ...(random.chance(0.2) ? [seen(`entry-${node.id}`)] : [])],
      exit: [mark(`exit ${node.id}`)],
      ...(Object.keys(on).length > 0 ? { on } : {}),
      ...(node.parent && random.chance(0.15)
        ? { always: { ...transition(node, 'always'), guard: random.chance(0.5) ? 'everyThird' : 'everyFifth' } }
        : {}),
      ...(random.chance(0.1) ? { after: { 1000: transition(node, 'after') } } : {}),
      ...(random.chance(0.1) ? { invoke: { id: `job-${node.id}`, src: 'tiny-service' } } : {}),
      ...(node.children.length > 0
        ? { states: Object.fromEntries(node.children.map((child) => [child.key, config(child)])) }
        : {}),
    };
  };
  const when =
    (holds: (marks: number) => boolean) =>
    ({ context }: { context: Marks }) =>
      holds(context.marks);
  const drawn = tinyProcess(
    {
      ...(config(root) as { states: object }),
      context: ({ input }: { input: { policy: object; initiator: string } | undefined }) => ({
        policy: input?.policy ?? {},
        initiator: input?.initiator ?? '',
        marks: 0,
        seen: {},
        order: '',
      }),
      options: { maxIterations: 40 },
    },
    {
      events: Object.fromEntries(randomEvents.map((type) => [type, { title: tinyTitle, by: initiator() }])),
      services: ['tiny-service'],
    },
  );
  return {
    ...drawn,
    machine: drawn.machine.provide({
      guards: {
        even: when((marks) => marks % 2 === 0),
        odd: when((marks) => marks % 2 === 1),
        everyThird: when((marks) => marks % 3 === 2),
        everyFifth: when((marks) => marks % 5 === 4),
      },
    } as never),
  };
}

interface Marks {
  readonly marks: number;
  readonly seen: Readonly<Record<string, number>>;
  readonly order: string;
}
