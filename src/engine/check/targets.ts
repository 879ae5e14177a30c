import type { AnyStateNode } from 'xstate';
import { nearestName } from '../nearest-name.js';
import type { ProcessDefinition } from '../process-definition.js';
import { allNodes, pathOf } from './chart-parts.js';
import { defect, type DefinitionDefect } from './defect.js';

/**
 * Refuses initial states and targets of history states that are not there, of which XState says nothing when it makes
 * the machine. Nothing else can be looked at before.
 */
export function targets({ machine }: ProcessDefinition): DefinitionDefect[] {
  const nodes = allNodes(machine);
  const ids = new Set(nodes.map(({ id }) => id));
  return nodes.flatMap((node) => {
    const { initial, target } = node.config as { readonly initial?: unknown; readonly target?: unknown };
    const first = typeof initial === 'object' && initial !== null ? (initial as { target?: unknown }).target : initial;
    const asked = node.type === 'history' ? target : node.type === 'compound' ? first : undefined;
    const within = node.type === 'history' ? node.parent : node;
    if (typeof asked !== 'string' || !within || leads(asked, within, ids)) return [];
    return [unknownTarget(asked, node, Object.keys(within.states))];
  });
}

const leads = (target: string, within: AnyStateNode, ids: ReadonlySet<string>): boolean =>
  target.startsWith('#')
    ? ids.has(target.slice(1))
    : target
        .replace(/^\./, '')
        .split('.')
        .reduce<AnyStateNode | undefined>((at, key) => at?.states[key] as AnyStateNode | undefined, within) !==
      undefined;

function unknownTarget(name: string, node: AnyStateNode, known: readonly string[]): DefinitionDefect {
  const meant = nearestName(name, known);
  return defect(
    'TARGET_UNKNOWN',
    name,
    `状态「${pathOf(node)}」所指的状态 ${name} 不存在${meant === null ? '' : `（是否指 ${meant}？）`}。`,
    `Expected '${pathOf(node)}' to name a state, but there is no '${name}'${meant === null ? '' : ` (did you mean '${meant}'?)`}.`,
  );
}
