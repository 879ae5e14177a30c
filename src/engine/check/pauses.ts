import type { AnyStateNode } from 'xstate';
import type { DeadlineDeclaration } from '../deadline.js';
import type { ProcessDefinition } from '../process-definition.js';
import type { StateMeta } from '../task.js';
import { allNodes, pathOf, withAncestors } from './chart-parts.js';
import { defect, type DefinitionDefect } from './defect.js';

/** Refuses pauses of limits in states that are not there, or in which the limit does not run in part. */
export function pauses({ machine, deadlines = {} }: ProcessDefinition): DefinitionDefect[] {
  const nodes = allNodes(machine);
  const byPath = new Map(nodes.map((node) => [pathOf(node), node]));
  const counted = nodes.flatMap((node): { node: AnyStateNode; deadline: DeadlineDeclaration }[] => {
    const own = (node.meta as StateMeta | undefined)?.task?.deadline;
    const delays = node.after.flatMap(({ delay }) =>
      typeof delay === 'string' && Object.hasOwn(deadlines, delay) ? [deadlines[delay] as DeadlineDeclaration] : [],
    );
    return [...(own === undefined ? [] : [own]), ...delays].map((deadline) => ({ node, deadline }));
  });
  return counted.flatMap(({ node, deadline }) =>
    statesIn(deadline).flatMap((path) => {
      const pausing = byPath.get(path);
      if (pausing && runsWith(node, pausing)) return [];
      return [pausing ? never(pathOf(node), path) : unknown(pathOf(node), path)];
    }),
  );
}

const statesIn = (deadline: DeadlineDeclaration): readonly string[] =>
  typeof deadline === 'object' && 'limit' in deadline ? (deadline.while ?? []) : [];

/** Whether one state may be active together with another one, and the other one without it. */
function runsWith(node: AnyStateNode, pausing: AnyStateNode): boolean {
  const around = withAncestors(pausing);
  const common = withAncestors(node).find((one) => around.includes(one));
  if (common === pausing) return false;
  return common === node || common?.type === 'parallel';
}

const unknown = (place: string, path: string): DefinitionDefect =>
  defect(
    'PAUSE_STATE_UNKNOWN',
    path,
    `「${place}」的时限在「${path}」中停止计算，但没有这一状态。`,
    `Expected the limit of '${place}' to stand still in a state of the chart, but there is no '${path}'.`,
  );

const never = (place: string, path: string): DefinitionDefect =>
  defect(
    'PAUSE_STATE_UNFIT',
    path,
    `「${place}」的时限在「${path}」中停止计算，但该状态须在其内部或与其并行。`,
    `Expected the limit of '${place}' to stand still in a state inside of it or beside it, but '${path}' is neither.`,
  );
