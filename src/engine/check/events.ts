import type { AnyStateNode } from 'xstate';
import { statesOf, tasksOf } from '../chart.js';
import { guardPart, namesIn } from '../guard-parts.js';
import type { ProcessDefinition } from '../process-definition.js';
import { eventTransitions, withAncestors, type ChartTransition } from './chart-parts.js';
import { defect, type DefinitionDefect } from './defect.js';
import type { Configuration, Exploration } from './explore.js';

const isOfPeople = (type: string): boolean => !type.startsWith('engine.');

/** Refuses events that nobody may send, that nothing takes, or that several regions would take at once. */
export function events(definition: ProcessDefinition, { configurations }: Exploration): DefinitionDefect[] {
  const defects = new Map<string, DefinitionDefect>();
  const note = (found: DefinitionDefect): void => {
    const key = `${found.code} ${found.subject}`;
    if (!defects.has(key)) defects.set(key, found);
  };
  const nodes = new Map(statesOf(definition.machine).map(({ path, node }) => [path, node]));
  const accepted = new Set<string>();
  for (const configuration of configurations) {
    for (const type of configuration.events.filter(isOfPeople)) {
      accepted.add(type);
      senders(definition, configuration, type).forEach(note);
      takenTwice(definition, nodes, configuration, type).forEach(note);
    }
  }
  for (const type of Object.keys(definition.events)) {
    if (!accepted.has(type))
      note(
        defect(
          'EVENT_NOT_ACCEPTED_ANYWHERE',
          type,
          `没有任何状态接受已声明的事件 ${type}。`,
          `Expected some state to take the declared event ${type}, but none does.`,
        ),
      );
  }
  return [...defects.values(), ...untakenDecisions(definition)];
}

function senders(definition: ProcessDefinition, { active, path }: Configuration, type: string): DefinitionDefect[] {
  const declaration = Object.hasOwn(definition.events, type) ? definition.events[type] : undefined;
  if (!declaration)
    return [
      defect(
        'EVENT_UNDECLARED',
        type,
        `状态图接受事件 ${type}，但定义未声明它。`,
        `Expected the event ${type}, which the chart takes, to be declared, but it is not.`,
        path,
      ),
    ];
  const decides = [...tasksOf(definition).values()].some(
    (task) => active.has(task.statePath) && task.declaration.decisions?.includes(type),
  );
  return decides || declaration.by
    ? []
    : [
        defect(
          'EVENT_NOBODY_MAY_SEND',
          type,
          `此处接受 ${type}，但没有任务以它作决定，也没有声明发送人（by）。`,
          `Expected somebody who may send ${type} here, but no open task decides it and it declares no 'by'.`,
          path,
        ),
      ];
}

const isApart = (one: AnyStateNode, other: AnyStateNode): boolean =>
  !withAncestors(one).includes(other) && !withAncestors(other).includes(one);

/** XState hands an event to every region: a decision of one task must not count for another. */
function takenTwice(
  definition: ProcessDefinition,
  nodes: ReadonlyMap<string, AnyStateNode>,
  { active, path }: Configuration,
  type: string,
): DefinitionDefect[] {
  const isDecision = [...tasksOf(definition).values()].some(
    (task) => active.has(task.statePath) && task.declaration.decisions?.includes(type),
  );
  if (!isDecision) return [];
  const taking = [...active].flatMap((state) => {
    const node = nodes.get(state);
    return node ? [...(eventTransitions(node).get(type) ?? [])] : [];
  });
  const loose = taking.filter(
    (one) => !namesTask(definition, one) && taking.some((other) => isApart(one.source, other.source)),
  );
  return loose
    .slice(0, 1)
    .map(({ source }) =>
      defect(
        'EVENT_TAKEN_TWICE',
        type,
        `并行区域同时接受 ${type}，「${source.path.join('.')}」的转移须以 decides 守卫指明任务。`,
        `Expected the transition of '${source.path.join('.')}' for ${type} to name its task with the guard 'decides', because another region takes the event too, but it does not.`,
        path,
      ),
    );
}

const taskNamed = (definition: ProcessDefinition, { guard }: ChartTransition): readonly string[] =>
  guard === undefined
    ? []
    : namesIn(guardPart(guard, definition.machine.implementations.guards as Record<string, unknown>))
        .filter(({ name }) => name === 'decides')
        .map(({ params }) => String((params as { task?: unknown } | undefined)?.task));

const namesTask = (definition: ProcessDefinition, transition: ChartTransition): boolean =>
  taskNamed(definition, transition).length > 0;

function untakenDecisions(definition: ProcessDefinition): DefinitionDefect[] {
  return statesOf(definition.machine).flatMap(({ node, meta, path }) =>
    (meta?.task?.decisions ?? [])
      .filter((type) => {
        const transitions = withAncestors(node).flatMap((one) => eventTransitions(one).get(type) ?? []);
        return !transitions.some((one) => {
          const named = taskNamed(definition, one);
          return named.length === 0 || named.includes(meta?.task?.key ?? '');
        });
      })
      .map((type) =>
        defect(
          'DECISION_NOT_TAKEN',
          `${meta?.task?.key ?? path} ${type}`,
          `任务「${meta?.task?.key ?? path}」可作决定 ${type}，但状态「${path}」没有相应转移。`,
          `Expected a transition of the state '${path}' for ${type}, a decision of its task, but there is none.`,
        ),
      ),
  );
}
