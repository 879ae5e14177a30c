import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { allNodes, eventlessTransitions, pathOf, withAncestors } from './chart-parts.js';
import { defect, type DefinitionDefect } from './defect.js';

/** Refuses every cycle of eventless transitions (`always`), whatever their guards say. */
export function eventlessLoops(machine: AnyStateMachine): DefinitionDefect[] {
  const settled = new Set<AnyStateNode>();
  const loops: DefinitionDefect[] = [];
  const visit = (node: AnyStateNode, way: readonly AnyStateNode[]): void => {
    if (way.includes(node)) {
      const cycle = [...way.slice(way.indexOf(node)), node].map(pathOf);
      loops.push(
        defect(
          'EVENTLESS_LOOP',
          pathOf(node),
          `自动转移（always）不得成环：${cycle.join(' → ')}。`,
          `Expected eventless transitions (always) to come to rest, but they form a cycle: ${cycle.join(' → ')}.`,
        ),
      );
      return;
    }
    if (settled.has(node)) return;
    for (const next of successors(node)) visit(next, [...way, node]);
    settled.add(node);
  };
  for (const node of allNodes(machine)) visit(node, []);
  return loops;
}

/** The states with eventless transitions that may be active right after an eventless transition of a state. */
function successors(node: AnyStateNode): readonly AnyStateNode[] {
  const next = new Set<AnyStateNode>();
  for (const { target = [] } of eventlessTransitions(node)) {
    for (const entered of target) {
      // A final state of the chart ends the case: nothing follows.
      if (entered.type === 'final' && entered.parent && !entered.parent.parent) continue;
      for (const active of [...withAncestors(entered), ...initialBelow(entered)])
        if (eventlessTransitions(active).length > 0) next.add(active);
    }
  }
  return [...next];
}

function initialBelow(node: AnyStateNode): readonly AnyStateNode[] {
  const children =
    node.type === 'parallel'
      ? (Object.values(node.states) as AnyStateNode[])
      : node.type === 'compound'
        ? ((node.initial.target ?? []) as AnyStateNode[])
        : [];
  return children.flatMap((child) => [child, ...initialBelow(child)]);
}
