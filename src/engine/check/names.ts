import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { guardPart, namesIn } from '../guard-parts.js';
import type { ProcessDefinition } from '../process-definition.js';
import { processActionNames } from '../vocabulary.js';
import { nearestName } from '../nearest-name.js';
import { actionName, actionsOf, allNodes, allTransitions, isAssign, pathOf } from './chart-parts.js';
import { defect, type DefinitionDefect } from './defect.js';

/** Refuses names that `setup` gives no meaning, and actions that are neither of the vocabulary nor an assignment. */
export function names(definition: ProcessDefinition): DefinitionDefect[] {
  const { machine } = definition;
  const defects = allNodes(machine).flatMap((node) => [
    ...actionsAt(node).flatMap((action) => unknownAction(machine, action, node)),
    ...allTransitions(node).flatMap(({ guard }) => (guard === undefined ? [] : unknownGuards(machine, guard, node))),
    ...node.after.flatMap(({ delay }) => unknownDelay(machine, delay, node)),
    ...node.invoke.flatMap((invoke) => unknownActor(machine, invoke, node)),
    ...style(node, definition),
  ]);
  const seen = new Set<string>();
  return defects.filter(({ code, subject }) => !seen.has(`${code} ${subject}`) && seen.add(`${code} ${subject}`));
}

/** The actions that an author wrote at a state: XState adds its own for timers and invokes. */
function actionsAt(node: AnyStateNode): readonly unknown[] {
  const transitions = allTransitions(node).flatMap(({ actions }) => actions);
  return [...actionsOf(node.config.entry), ...actionsOf(node.config.exit), ...transitions];
}

function unknownAction(machine: AnyStateMachine, action: unknown, node: AnyStateNode): DefinitionDefect[] {
  if (isAssign(machine, action)) return [];
  const name = actionName(action);
  if (name === null)
    return [
      defect(
        'ACTION_INLINE',
        pathOf(node),
        `状态「${pathOf(node)}」有内联动作；除 assign 外，动作须使用词汇表中的名称。`,
        `Expected the actions of '${pathOf(node)}' to be of the vocabulary or an assign, but one is an inline function.`,
      ),
    ];
  return processActionNames.includes(name) && Object.hasOwn(machine.implementations.actions, name)
    ? []
    : [
        defect(
          'ACTION_UNKNOWN',
          name,
          `动作 ${name} 未在 setup 中定义，或不属于词汇表。`,
          `Expected an action of the vocabulary that setup() provides, or an assign, but '${name}' is not one.`,
        ),
      ];
}

function unknownGuards(machine: AnyStateMachine, guard: unknown, node: AnyStateNode): DefinitionDefect[] {
  const implementations = machine.implementations.guards as Record<string, unknown>;
  return namesIn(guardPart(guard, implementations))
    .filter(({ name }) => !Object.hasOwn(implementations, name))
    .map(({ name }) =>
      defect(
        'GUARD_UNKNOWN',
        name,
        `状态「${pathOf(node)}」的守卫 ${name} 未在 setup 中定义${perhaps(name, implementations).zh}。`,
        `Expected the guard '${name}' of '${pathOf(node)}' to be provided by setup(), but it is not${perhaps(name, implementations).en}.`,
      ),
    );
}

/** What a name that nothing has was probably meant to be. */
function perhaps(name: string, known: object): { readonly zh: string; readonly en: string } {
  const meant = nearestName(name, Object.keys(known));
  return meant === null ? { zh: '', en: '' } : { zh: `（是否指 ${meant}？）`, en: ` (did you mean '${meant}'?)` };
}

const unknownDelay = (machine: AnyStateMachine, delay: unknown, node: AnyStateNode): DefinitionDefect[] =>
  typeof delay !== 'string' || Object.hasOwn(machine.implementations.delays, delay)
    ? []
    : [
        defect(
          'DELAY_UNKNOWN',
          delay,
          `状态「${pathOf(node)}」的延时 ${delay} 未在 setup 中定义。`,
          `Expected the delay '${delay}' of '${pathOf(node)}' to be provided by setup(), but it is not.`,
        ),
      ];

function unknownActor(
  machine: AnyStateMachine,
  { id, src }: { readonly id: string; readonly src: unknown },
  node: AnyStateNode,
): DefinitionDefect[] {
  const actors = machine.implementations.actors as Record<string, unknown>;
  const known = typeof src === 'string' && Object.hasOwn(actors, src);
  return [
    ...(known
      ? []
      : [
          defect(
            'ACTOR_UNKNOWN',
            String(src),
            `状态「${pathOf(node)}」调用的 ${String(src)} 未在 setup 中定义。`,
            `Expected what '${pathOf(node)}' invokes to be provided by setup() under a name, but '${String(src)}' is not.`,
          ),
        ]),
    // XState makes up such an id where the author gives none.
    ...(/^\d+\./.test(id)
      ? [
          defect(
            'INVOKE_WITHOUT_ID',
            pathOf(node),
            `状态「${pathOf(node)}」的 invoke 须有明确的 id。`,
            `Expected the invoke of '${pathOf(node)}' to have an id of its own, but it has none.`,
          ),
        ]
      : []),
  ];
}

const style = (node: AnyStateNode, { events }: ProcessDefinition): DefinitionDefect[] => {
  const wrongState = node.parent && !/^[a-z][A-Za-z0-9]*$/.test(node.key) ? [node.key] : [];
  const wrongEvents = node.parent
    ? []
    : Object.keys(events).filter((type) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(type));
  return [...wrongState, ...wrongEvents].map((name) =>
    defect(
      'NAME_STYLE',
      name,
      `状态用 lowerCamelCase，事件用 UPPER_SNAKE_CASE：${name}。`,
      `Expected states in lowerCamelCase and events in UPPER_SNAKE_CASE, but found '${name}'.`,
    ),
  );
};
