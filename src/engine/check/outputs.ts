import type { ProcessDefinition } from '../process-definition.js';
import { defect, type DefinitionDefect } from './defect.js';

/**
 * Refuses a declared output that an end of the chart does not give, and children that do not say what they end with:
 * their parent would have to go on with what was asked, not with what was decided.
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
  ];
}

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
