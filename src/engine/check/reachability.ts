import { statesOf } from '../chart.js';
import type { ProcessDefinition } from '../process-definition.js';
import { allTransitions, withAncestors } from './chart-parts.js';
import { defect, type DefinitionDefect } from './defect.js';
import type { Configuration, Exploration } from './explore.js';

/** Refuses states that nothing leads to, states that nothing leaves, and ways that can never end. */
export function reachability(definition: ProcessDefinition, explored: Exploration): DefinitionDefect[] {
  if (explored.loop)
    return [
      defect(
        'EVENTLESS_LOOP',
        definition.key,
        '自动转移不得无限循环。',
        'Expected automatic transitions to come to rest, but they go round for ever.',
        explored.loop,
      ),
    ];
  if (explored.truncated)
    return [
      defect(
        'STATE_SPACE_TOO_LARGE',
        definition.key,
        `状态组合超过 ${explored.configurations.length} 种，请拆分子流程。`,
        `Expected a chart whose combinations of states can all be visited, but there are more than ${explored.configurations.length}: move parts into child processes.`,
      ),
    ];
  return [
    ...unreachable(definition, explored),
    ...withoutWayOut(definition, explored),
    ...endless(explored),
    ...enteredTwice(explored),
  ];
}

const enteredTwice = ({ enteredTwice: found }: Exploration): DefinitionDefect[] =>
  [...found].map(([place, way]) =>
    defect(
      'STATE_ENTERED_TWICE',
      place,
      `状态「${place}」未离开又被进入：转移的目标是其自身父状态内的历史状态。请在该转移上加 reenter: true，或指明目标状态。`,
      `Expected '${place}' to be left before it is entered again, but a transition inside it has a history state around it as its target: set reenter: true on that transition, or name the state.`,
      way,
    ),
  );

const unreachable = (definition: ProcessDefinition, { entered }: Exploration): DefinitionDefect[] =>
  statesOf(definition.machine)
    .filter(({ node, path }) => node.type !== 'history' && !entered.has(path))
    // The states below say no more than the state itself.
    .filter(({ node, path }) => !node.parent?.path.length || entered.has(path.slice(0, path.lastIndexOf('.'))))
    .map(({ path }) =>
      defect(
        'STATE_UNREACHABLE',
        path,
        `没有任何路径到达状态「${path}」。`,
        `Expected some way to the state '${path}', but there is none.`,
      ),
    );

function withoutWayOut(definition: ProcessDefinition, { configurations }: Exploration): DefinitionDefect[] {
  const defects: DefinitionDefect[] = [];
  for (const { node, path } of statesOf(definition.machine)) {
    if (node.type !== 'atomic' || withAncestors(node).some((one) => allTransitions(one).some((way) => way.target)))
      continue;
    const first = configurations.find(({ active }) => active.has(path));
    if (first) defects.push(stuck(path, first));
  }
  if (defects.length > 0) return defects;
  const dead = configurations.find((one) => !one.ended && one.next.size === 0);
  return dead ? [stuck(placeOf(dead), dead)] : [];
}

const stuck = (place: string, { path }: Configuration): DefinitionDefect =>
  defect(
    'STATE_WITHOUT_WAY_OUT',
    place,
    `状态「${place}」不是终态，却没有出口。`,
    `Expected a way out of the state '${place}', which is not final, but there is none.`,
    path,
  );

function endless({ configurations }: Exploration): DefinitionDefect[] {
  const before = new Map<Configuration, Configuration[]>();
  for (const one of configurations) for (const next of one.next) before.set(next, [...(before.get(next) ?? []), one]);
  const canEnd = new Set(configurations.filter(({ ended }) => ended));
  for (const one of canEnd) for (const earlier of before.get(one) ?? []) canEnd.add(earlier);
  // The first is the nearest one: those behind it cannot end either.
  const trap = configurations.find((one) => !canEnd.has(one) && one.next.size > 0);
  return trap
    ? [
        defect(
          'PATH_NEVER_ENDS',
          placeOf(trap),
          `到达「${placeOf(trap)}」后流程永远无法结束。`,
          `Expected some way to the end from '${placeOf(trap)}', but there is none.`,
          trap.path,
        ),
      ]
    : [];
}

/** The innermost active states, in words. */
const placeOf = ({ active }: Configuration): string => {
  const paths = [...active];
  return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`))).join(' + ');
};
