import type { AnyStateNode } from 'xstate';
import type { LocalizedText, ProcessDefinition, StateMeta } from '../../../engine/index.js';
import { chartTransitions, type ChartTransition } from '../chart-transitions.js';

/** A state as a drawing has it. */
export interface GraphState {
  /** Its path below the root, for example `internalReview.legal`. */
  readonly id: string;
  readonly parent: string | null;
  kind: 'state' | 'group' | 'parallel' | 'final' | 'choice';
  readonly title: LocalizedText;
  readonly initial: boolean;
  /** Whether somebody has work in it. */
  human: boolean;
  children: string[];
  /** The states that are drawn as this one. */
  folds: string[];
  /** Of those, where it waits: the others only end it or pass it by. */
  waits: string[];
  /** Events that leave it for where many others go too: a mark at its corner instead of an arrow. */
  readonly exits: string[];
}

/** What leads from one state to another one. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'event' | 'after' | 'always' | 'done' | 'error';
  /** What makes it happen, by its type; several events may go the same way. */
  readonly triggers: readonly ChartTransition[];
}

export interface Graph {
  readonly states: ReadonlyMap<string, GraphState>;
  readonly edges: readonly GraphEdge[];
}

const kindOf: Readonly<Record<ChartTransition['trigger']['kind'], GraphEdge['kind']>> = {
  event: 'event',
  after: 'after',
  always: 'always',
  stateDone: 'done',
  invokeDone: 'done',
  invokeError: 'error',
};

const pathOf = (node: AnyStateNode): string => node.path.join('.');

/** Every state and transition of a chart, as XState has them. What stays where it is, is not drawn. */
export function chartGraph({ machine }: ProcessDefinition): Graph {
  const states = new Map<string, GraphState>();
  const visit = (node: AnyStateNode, parent: string | null, initial: boolean): void => {
    const id = pathOf(node);
    const children = Object.values(node.states) as AnyStateNode[];
    const meta = (node.meta ?? {}) as Partial<StateMeta>;
    states.set(id, {
      id,
      parent,
      kind: node.type === 'parallel' || node.type === 'final' ? node.type : children.length > 0 ? 'group' : 'state',
      title: meta.title ?? meta.task?.title ?? { zh: node.key, en: node.key },
      initial,
      human: meta.task !== undefined,
      children: children.map(pathOf),
      folds: [],
      waits: [],
      exits: [],
    });
    const first = node.type === 'compound' ? node.initial.target?.[0] : undefined;
    for (const child of children) visit(child, id, child === first);
  };
  const root = machine.root as AnyStateNode;
  const first = root.initial.target?.[0];
  for (const child of Object.values(root.states) as AnyStateNode[]) visit(child, null, child === first);
  const edges = chartTransitions(machine).flatMap((transition): GraphEdge[] => {
    const { from, to, trigger } = transition;
    if (!to || to === from || from.path.length === 0 || to.path.length === 0) return [];
    return [{ from: pathOf(from), to: pathOf(to), kind: kindOf[trigger.kind], triggers: [transition] }];
  });
  return { states, edges: merged(edges) };
}

/** One arrow for each pair of states: what goes the same way stands at the same arrow. */
export function merged(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const byPair = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const pair = `${edge.from}>${edge.to}`;
    const known = byPair.get(pair);
    byPair.set(pair, known ? { ...known, triggers: [...known.triggers, ...edge.triggers] } : edge);
  }
  return [...byPair.values()];
}
