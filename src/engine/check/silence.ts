import type { AnyStateNode } from 'xstate';
import type { ProcessDefinition } from '../process-definition.js';
import type { StateMeta } from '../task.js';
import {
  allNodes,
  eventlessTransitions,
  eventTransitions,
  pathOf,
  withAncestors,
  type ChartTransition,
} from './chart-parts.js';
import { defect, type DefinitionDefect } from './defect.js';

/**
 * Silence never approves: a lapse may escalate, remind or mark. One that ends something, or leads where the
 * approval (the first decision) of a task leads that it closes, does what somebody should have decided; it must say which
 * clause of a manual says so.
 */
export function silence({ machine }: ProcessDefinition): DefinitionDefect[] {
  return allNodes(machine).flatMap((node) =>
    lapsesOf(node).flatMap((lapse) => {
      if (clauseOf(lapse) !== '') return [];
      const ends = (lapse.target ?? []).some(comesToEnd);
      return ends || approvesFor(node, lapse) ? [withoutClause(node, lapse)] : [];
    }),
  );
}

const lapsesOf = (node: AnyStateNode): readonly ChartTransition[] =>
  [...eventTransitions(node)].flatMap(([type, found]) => (type.startsWith('xstate.after.') ? found : []));

const clauseOf = (lapse: ChartTransition): string =>
  ((lapse as ChartTransition & { readonly description?: string }).description ?? '').trim();

const taskOf = (node: AnyStateNode) => (node.meta as StateMeta | undefined)?.task;

/** Whether nobody has to do anything on the way from here to an end. */
function comesToEnd(target: AnyStateNode): boolean {
  const seen = new Set<AnyStateNode>();
  const visit = (node: AnyStateNode): boolean => {
    if (seen.has(node)) return false;
    seen.add(node);
    if (node.type === 'final') return true;
    if (taskOf(node)) return false;
    const inner = node.type === 'parallel' ? Object.values(node.states) : node.initial.target;
    const onward = eventlessTransitions(node).flatMap((transition) => transition.target ?? []);
    return [...(inner as readonly AnyStateNode[]), ...onward].some(visit);
  };
  return visit(target);
}

/** Whether the approval of a task that the lapse closes leads to the same place. */
function approvesFor(node: AnyStateNode, { target = [] }: ChartTransition): boolean {
  const closed = allNodes(node.machine).filter(
    (one) => taskOf(one) && (withAncestors(one).includes(node) || withAncestors(node).includes(one)),
  );
  const approved = closed.flatMap((one) =>
    (taskOf(one)?.decisions ?? [])
      .slice(0, 1)
      .flatMap((event) =>
        withAncestors(one).flatMap((around) =>
          (eventTransitions(around).get(event) ?? []).flatMap((transition) => transition.target ?? []),
        ),
      ),
  );
  return target.some((one) => approved.includes(one));
}

const withoutClause = (node: AnyStateNode, { target = [] }: ChartTransition): DefinitionDefect => {
  const to = target.map(pathOf).join(', ');
  return defect(
    'LAPSE_WITHOUT_CLAUSE',
    pathOf(node),
    `「${pathOf(node)}」逾期后转到「${to}」，等于无人办理即告办结或视为同意；请以 description 写明依据的制度条款，否则逾期只能提醒、升级。`,
    `Expected the lapse of '${pathOf(node)}' to name in its description the clause that lets silence lead to '${to}', which ends it or is where its approval leads, but it names none.`,
  );
};
