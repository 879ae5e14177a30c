import fc from 'fast-check';
import { join } from 'node:path';
import {
  defaultCalendar,
  effectivePolicy,
  liveSurroundings,
  pathOfStart,
  step,
  taskActs,
  why,
  type Attempt,
  type InstanceState,
  type JsonObject,
  type ProcessDefinition,
} from '../../src/engine/index.js';
import { TestDirectory, testEnvelope } from '../../src/engine/testing/index.js';
import { walk } from '../../src/engine/testing/walk.js';
import { loadDefinitionFiles } from '../../src/modules/definitions/definition-loader.js';
import { formSchema } from '../../src/modules/forms/index.js';
import { sampleData, type Draw } from '../support/sample-data.js';

const workflows = join(__dirname, '..', '..', 'src', 'workflows');
const definitions = loadDefinitionFiles(workflows).map(({ definition }) => definition);
const directory = new TestDirectory();
const surroundings = liveSurroundings(directory, defaultCalendar);
const people = directory.everybody();

/** Answers its numbers one after the other, then from the start. */
const drawing = (numbers: readonly number[]): Draw => {
  let at = 0;
  return (below) => (numbers[at++ % numbers.length] ?? 0) % below;
};

const schemas = new Map<object, object>();
const filledIn = (form: (new () => object) | undefined, draw: Draw): JsonObject => {
  if (!form) return {};
  const schema = schemas.get(form) ?? formSchema(form);
  schemas.set(form, schema);
  return sampleData(schema, draw);
};

/** Something that somebody may or may not do to a case: any event or act, of any person, with any task or none. */
function attempted(definition: ProcessDefinition, state: InstanceState, draw: Draw): Attempt {
  const events = Object.keys(definition.events);
  const types = [...events, ...events, ...Object.keys(taskActs)];
  const type = types[draw(types.length)] ?? '';
  const known = [...state.participants, ...state.tasks.flatMap(({ candidates }) => candidates)];
  const actor = (draw(4) === 0 ? people[draw(people.length)] : known[draw(known.length)]) ?? 'gm';
  const task = draw(8) === 0 ? undefined : state.tasks[draw(state.tasks.length || 1)];
  const isAct = !events.includes(type);
  return {
    type,
    actor,
    at: '2025-03-20T01:00:00.000Z',
    data: isAct ? {} : filledIn(definition.events[type]?.form, draw),
    facts: Object.fromEntries(Object.keys(definition.facts ?? {}).map((name) => [name, null])),
    ...(task ? { taskId: task.id } : isAct ? { taskId: 'none' } : {}),
  };
}

const taken = (definition: ProcessDefinition, state: InstanceState, { facts, ...attempt }: Attempt) => {
  const kind = Object.hasOwn(definition.events, attempt.type) ? 'event' : 'task';
  const outcome = step(definition, state, testEnvelope({ kind, ...attempt, facts: facts as never }), surroundings);
  // What throws is a defect of the definition or of the data, and no answer to who may do what.
  return outcome.type === 'failed' ? undefined : outcome;
};

/** Without a task, an event is possible where it is with one of those that are open, or with none. */
function dryRun(definition: ProcessDefinition, state: InstanceState, attempt: Attempt): boolean | undefined {
  const first = taken(definition, state, attempt);
  if (!first) return undefined;
  if (first.type === 'advanced' || attempt.taskId !== undefined) return first.type === 'advanced';
  const others = state.tasks.map(({ id }) => taken(definition, state, { ...attempt, taskId: id }));
  return others.includes(undefined) ? undefined : others.some((one) => one?.type === 'advanced');
}

describe.each(definitions.map((definition) => [definition.key, definition] as const))('why, of %s', (_, definition) => {
  it('says yes exactly where a dry run is accepted, and without what is filled in never the contrary', () => {
    const numbers = fc.array(fc.nat(10_000), { minLength: 20, maxLength: 60 });
    let asked = 0;
    fc.assert(
      fc.property(numbers, numbers, (choices, others) => {
        const draw = drawing(others);
        const settings = {
          definition,
          surroundings,
          people,
          form: filledIn(definition.startForm, draw),
          data: Object.fromEntries(
            Object.entries(definition.events).map(([type, { form }]) => [type, filledIn(form, draw)]),
          ),
          output: { outcome: 'approved' },
        };
        const steps = walked(() => walk(settings, choices).steps);
        for (const { before } of steps.slice(0, 30)) {
          const attempt = attempted(definition, before, draw);
          const expected = dryRun(definition, before, attempt);
          if (expected === undefined) continue;
          asked += 1;
          const proof = why(definition, before, attempt, surroundings);
          if (proof.holds !== expected) throw new Error(JSON.stringify({ attempt, expected, proof }, null, 2));
          const { data: _data, facts: _facts, ...blank } = attempt;
          const open = why(definition, before, blank, surroundings).holds;
          if (open !== null && open !== expected) throw new Error(JSON.stringify({ blank, expected, open }));
        }
      }),
      { numRuns: 8, seed: 42 },
    );
    expect(asked).toBeGreaterThan(20);
  });
});

describe('the path', () => {
  it.each(definitions.map((definition) => [definition.key, definition] as const))(
    'of %s is known before it starts: what waits first, then what is likely, each once',
    (_, definition) => {
      for (const seed of [1, 7, 42, 99]) {
        const data = filledIn(definition.startForm, drawing([seed, seed * 3, seed + 5]));
        const details = {
          ...{ instanceId: '01955a00-0000-7000-8000-0000000000ff', orgId: 'demo', number: '', parent: null },
          profile: definition.defaultProfile,
          policy: effectivePolicy(definition.policy, definition.profiles[definition.defaultProfile] ?? {}),
        };
        const begun = testEnvelope({ kind: 'event', type: 'xstate.init', actor: 'engineer1', data });
        const path = pathOfStart(definition, details, begun, surroundings);
        expect(path.length).toBeGreaterThan(0);
        expect(path[0]?.when).toBe('now');
        const tasks = path.flatMap(({ task }) => task ?? []);
        expect(new Set(tasks).size).toBe(tasks.length);
      }
    },
  );
});

/** A walk with data that the chart does not bear says nothing. */
function walked<Steps>(run: () => readonly Steps[]): readonly Steps[] {
  try {
    return run();
  } catch {
    return [];
  }
}
