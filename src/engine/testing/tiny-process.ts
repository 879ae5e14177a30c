import { setup, type AnyStateMachine } from 'xstate';
import { initiator } from '../assignment.js';
import { days, parameter } from '../authoring/index.js';
import { defineProcess, type ProcessDeclaration, type ProcessDefinition } from '../process-definition.js';
import { baseContext, type ProcessInput } from '../process-event.js';
import type { TaskDeclaration } from '../task.js';
import { childProcess, humanTask, processActions, processGuards, serviceTask } from '../vocabulary.js';

export const tinyPolicy = { limit: parameter('tiny.limit', '时限', 'Limit', { '[model]': days(2) }) };

export class TinyForm {}

export const tinyTitle = { zh: '微', en: 'Tiny' };

/** A task of the initiator with a reason for having no deadline, where a spec says no more. */
export const tinyTask = (task: Partial<TaskDeclaration> & Pick<TaskDeclaration, 'key' | 'decisions'>) =>
  humanTask({
    title: tinyTitle,
    clause: '[model]',
    assignment: initiator(),
    ...(task.deadline === undefined ? { noDeadline: 'manual silent' } : {}),
    ...task,
  });

const tinySetup = setup({
  types: { input: {} as ProcessInput },
  actions: processActions,
  guards: { ...processGuards, open: () => true, shut: () => false },
  delays: { limit: 1 },
  actors: { 'tiny-child': childProcess(), 'tiny-service': serviceTask(), deactivatePerson: serviceTask() },
});

/** A process of a few states, for a spec that is about one thing. Guards: `open`, `shut`; delay: `limit`. */
export function tinyProcess(
  chart: { readonly initial?: string; readonly states: object; readonly context?: unknown } & Record<string, unknown>,
  declaration: Partial<ProcessDeclaration> = {},
): ProcessDefinition {
  const machine = tinySetup.createMachine({
    id: 'tiny',
    context: ({ input }: { input: ProcessInput | undefined }) => ({ ...baseContext(input) }),
    ...chart,
  } as never) as unknown as AnyStateMachine;
  return defineProcess({
    key: 'tiny',
    version: 1,
    family: 'administration',
    title: tinyTitle,
    subject: tinyTitle,
    summary: [],
    sources: ['[model]'],
    machine,
    startForm: TinyForm,
    events: { GO: { title: tinyTitle } },
    policy: tinyPolicy,
    profiles: { '000': {} },
    defaultProfile: '000',
    ...declaration,
  });
}
