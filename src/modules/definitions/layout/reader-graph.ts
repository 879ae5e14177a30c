import type { Trigger } from '../chart-transitions.js';
import { chartGraph, merged, type Graph, type GraphEdge, type GraphState } from './chart-graph.js';
import type { ProcessDefinition } from '../../../engine/index.js';

/** So many states that share an event and where it leads make it a mark at their corners. */
const shared = 3;

const eventOf = (trigger: Trigger): string | undefined => (trigger.kind === 'event' ? trigger.event : undefined);

/**
 * The chart as somebody reads it who does the work: a region with one state for people is one box, a state that only
 * decides is a diamond, or gone where it has one way, an event that leads from many states to one is a corner mark, and
 * what all states of a group share leaves from the group.
 */
export function readerGraph(definition: ProcessDefinition): Graph {
  const { states, edges } = chartGraph(definition);
  const drawn = new Map([...states].map(([id, state]) => [id, { ...state, children: [...state.children], exits: [] }]));
  const folded = foldRegions(drawn, edges);
  const short = withoutDetours(drawn, redirected(edges, folded));
  return { states: drawn, edges: fromGroups(drawn, withExits(drawn, short)) };
}

type States = Map<string, GraphState>;

const isTransient = (id: string, edges: readonly GraphEdge[]): boolean => {
  const leaving = edges.filter(({ from }) => from === id);
  return (
    leaving.length > 0 && leaving.every(({ triggers }) => triggers.every(({ trigger }) => trigger.kind === 'always'))
  );
};

/** A region that waits for one person is one box. Answers which state stands for which. */
function foldRegions(states: States, edges: readonly GraphEdge[]): ReadonlyMap<string, string> {
  const into = new Map<string, string>();
  for (const state of [...states.values()]) {
    const inRegion = states.get(state.parent ?? '')?.kind === 'parallel';
    if (state.kind !== 'group' || !inRegion) continue;
    const children = state.children.flatMap((id) => states.get(id) ?? []);
    const real = children.filter(({ id, kind, human }) => human || (kind !== 'final' && !isTransient(id, edges)));
    if (real.length !== 1 || children.some(({ children: inner }) => inner.length > 0)) continue;
    state.kind = 'state';
    state.human = real[0]?.human ?? false;
    state.folds = state.children;
    state.waits = real.map(({ id }) => id);
    state.children = [];
    for (const { id } of children) {
      into.set(id, state.id);
      states.delete(id);
    }
  }
  return into;
}

const redirected = (edges: readonly GraphEdge[], into: ReadonlyMap<string, string>): readonly GraphEdge[] =>
  merged(
    edges
      .map((edge) => ({ ...edge, from: into.get(edge.from) ?? edge.from, to: into.get(edge.to) ?? edge.to }))
      .filter(({ from, to }) => from !== to),
  );

/** A state that only decides is a diamond; with one way on, what leads to it leads on. */
function withoutDetours(states: States, edges: readonly GraphEdge[]): readonly GraphEdge[] {
  let left = edges;
  for (const state of [...states.values()]) {
    if (state.kind !== 'state' || state.human || state.folds.length > 0 || !isTransient(state.id, left)) continue;
    const ways = left.filter(({ from }) => from === state.id);
    const [way] = ways;
    if (ways.length > 1 || !way || state.initial) {
      state.kind = 'choice';
      continue;
    }
    left = merged(
      left
        .filter((edge) => edge !== way)
        .map((edge) => (edge.to === state.id ? { ...edge, to: way.to } : edge))
        .filter(({ from, to }) => from !== to),
    );
    states.delete(state.id);
    const parent = states.get(state.parent ?? '');
    if (parent) parent.children = parent.children.filter((id) => id !== state.id);
  }
  return left;
}

/** What leads from many states to the same one is a mark at their corners. */
function withExits(states: States, edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const places = new Map<string, number>();
  for (const { to, triggers } of edges)
    for (const event of new Set(triggers.map(({ trigger }) => eventOf(trigger))))
      if (event !== undefined) places.set(`${event}>${to}`, (places.get(`${event}>${to}`) ?? 0) + 1);
  return edges.flatMap((edge) => {
    const isExit = ({ trigger }: GraphEdge['triggers'][number]): boolean => {
      const event = eventOf(trigger);
      return event !== undefined && (places.get(`${event}>${edge.to}`) ?? 0) >= shared;
    };
    const exits = edge.triggers.filter(isExit).flatMap(({ trigger }) => eventOf(trigger) ?? []);
    const from = states.get(edge.from);
    for (const event of new Set(exits)) if (from && !from.exits.includes(event)) from.exits.push(event);
    const triggers = edge.triggers.filter((trigger) => !isExit(trigger));
    return triggers.length > 0 ? [{ ...edge, triggers }] : [];
  });
}

/** What every state of a group sends to the same place outside of it leaves from the group. */
function fromGroups(states: States, edges: readonly GraphEdge[]): readonly GraphEdge[] {
  let left = edges;
  for (const group of states.values()) {
    const real = group.children.filter((id) => states.get(id)?.kind === 'state');
    if (real.length < 2) continue;
    const leaving = left.filter(({ from, to }) => real.includes(from) && !to.startsWith(`${group.id}.`));
    for (const to of new Set(leaving.map((edge) => edge.to))) {
      const same = leaving.filter((edge) => edge.to === to);
      if (same.length < real.length) continue;
      const [first] = same;
      const names = (edge: GraphEdge): string =>
        edge.triggers
          .map(({ trigger }) => JSON.stringify(trigger))
          .sort()
          .join();
      if (!first || same.some((edge) => names(edge) !== names(first))) continue;
      left = [...left.filter((edge) => !same.includes(edge)), { ...first, from: group.id }];
    }
  }
  return merged(left);
}
