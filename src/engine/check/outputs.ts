import type { ProcessDefinition } from '../process-definition.js';
import { fieldDescriptionsOf } from '../authoring/fields/field.js';
import { allNodes, eventTransitions, pathOf } from './chart-parts.js';
import { defect, type DefinitionDefect } from './defect.js';

/**
 * Refuses a declared output that an end of the chart does not give, and children that do not say what they end with:
 * their parent would have to go on with what was asked, not with what was decided. Refuses outcomes of a child for which
 * its parent has no way, neither of their own nor that of a failure.
 */
export function outputs(
  definition: ProcessDefinition,
  processes: readonly ProcessDefinition[] = [],
): DefinitionDefect[] {
  const { key, startableBy, output, children = [] } = definition;
  const silent = processes.filter((one) => children.includes(one.key) && !one.output).map((child) => child.key);
  if (startableBy === 'parent' && !output) silent.push(key);
  return [
    ...[...new Set(silent)].map((child) =>
      defect(
        'CHILD_WITHOUT_OUTPUT',
        child,
        `作为子流程运行的「${child}」须声明结束时给出什么（output）。`,
        `Expected '${child}', which runs as a child, to declare what it ends with (output), but it does not.`,
      ),
    ),
    ...(output ? endsWithoutOutput(definition) : []),
    ...processes.flatMap((child) => (children.includes(child.key) ? unforeseen(definition, child) : [])),
  ];
}

/** The outcomes of a child that its parent does not name, where it says nothing of its failure either. */
function unforeseen({ machine }: ProcessDefinition, { key, output }: ProcessDefinition): DefinitionDefect[] {
  const outcomes = Object.keys((output && fieldDescriptionsOf(output).get('outcome')?.choices) ?? {});
  return allNodes(machine).flatMap((node) =>
    node.invoke.flatMap(({ id, src }) => {
      const transitions = eventTransitions(node);
      const done = transitions.get(`xstate.done.actor.${id}`) ?? [];
      if (src !== key || transitions.has(`xstate.error.actor.${id}`)) return [];
      const named = done.map(({ guard }) => outcomeOf(guard));
      // Another guard, or none, may take any outcome.
      if (named.length === 0 || named.includes(undefined)) return [];
      return outcomes.filter((outcome) => !named.includes(outcome)).map((outcome) => lost(pathOf(node), key, outcome));
    }),
  );
}

const outcomeOf = (guard: unknown): string | undefined =>
  (guard as { readonly type?: string; readonly params?: { readonly outcome?: string } } | undefined)?.params?.outcome;

const lost = (place: string, child: string, outcome: string): DefinitionDefect =>
  defect(
    'CHILD_OUTCOME_UNFORESEEN',
    `${place} ${outcome}`,
    `子流程「${child}」可能以「${outcome}」结束，而「${place}」未说明此后如何办理，也未说明失败时如何办理（failed）。`,
    `Expected '${place}' to say where it goes when ${child} ends with '${outcome}', or when it fails, but it says neither.`,
  );

function endsWithoutOutput({ key, machine }: ProcessDefinition): DefinitionDefect[] {
  const ends = Object.values(machine.root.states).filter(({ type }) => type === 'final');
  const silent = ends.filter((node) => node.output === undefined).map((node) => node.key);
  const { output } = machine.config as { readonly output?: unknown };
  return [...silent, ...(output === undefined ? [key] : [])].map((place) =>
    defect(
      'OUTPUT_MISSING',
      place,
      `流程声明了 output，但「${place}」没有给出。`,
      `Expected '${place}' to give the output that the process declares, but it gives none.`,
    ),
  );
}
