import fc from 'fast-check';
import { join } from 'node:path';
import {
  availableEvents,
  decidedTasks,
  defaultCalendar,
  effectivePolicy,
  endOf,
  liveSurroundings,
  replayOutcome,
  start,
  step,
  type Envelope,
  type InstanceState,
  type JsonObject,
  type ProcessDefinition,
  type StepOutcome,
} from '../../src/engine/index.js';
import { TestDirectory, testEnvelope } from '../../src/engine/testing/index.js';
import { loadDefinitionFiles } from '../../src/modules/definitions/definition-loader.js';
import { formSchema } from '../../src/modules/forms/index.js';
import { sampleData, type Draw } from '../support/sample-data.js';

type Advanced = StepOutcome & { readonly type: 'advanced' };
type Sent = Partial<Envelope> & Pick<Envelope, 'kind' | 'type'>;

const workflows = join(__dirname, '..', '..', 'src', 'workflows');
const definitions = loadDefinitionFiles(workflows).map(({ definition }) => definition);
const directory = new TestDirectory();
const surroundings = liveSurroundings(directory, defaultCalendar);
const reason = { $personal: 'personal-reason', commitment: 'c' };

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

const throughJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** A case of a process that people move on and back by chance; every step of it is looked at. */
class Wandering {
  state: InstanceState;
  private ids = 0;
  /** What happened, oldest first: a task that was decided, or something that stays. */
  private readonly log: { readonly decided?: string; readonly stays?: true }[] = [];

  constructor(
    private readonly definition: ProcessDefinition,
    private readonly draw: Draw,
    readonly seen: Map<string, number>,
  ) {
    const details = {
      instanceId: 'case',
      orgId: 'demo',
      number: '2503001',
      profile: definition.defaultProfile,
      policy: effectivePolicy(definition.policy, definition.profiles[definition.defaultProfile] ?? {}),
      parent: null,
    };
    const form = filledIn(definition.startForm, draw);
    const begun = this.envelope({ kind: 'event', type: 'xstate.init', actor: 'engineer1', data: form });
    const started = start(definition, details, begun, surroundings);
    if (started.type !== 'advanced') throw new NotStarted();
    this.state = started.state;
    this.expectEnd();
  }

  private envelope(sent: Sent): Envelope {
    this.ids += 1;
    const id = `01955a00-0000-7000-8000-${String(this.ids).padStart(12, '0')}`;
    return testEnvelope({ at: new Date(Date.UTC(2025, 2, 3, 1 + this.ids)).toISOString(), ...sent, id });
  }

  /** One thing happens; answers whether the case took it. */
  tries(sent: Sent): boolean {
    const { definition, state: before } = this;
    const envelope = this.envelope(sent);
    const outcome = step(definition, before, envelope, surroundings);
    const isOurs = sent.kind !== 'event' && sent.kind !== 'child' && sent.kind !== 'service' && sent.kind !== 'timer';
    // What throws in a chart is a defect of the definition or of the data that was made up; an act must not.
    if (outcome.type === 'failed' && isOurs) throw outcome.error;
    if (outcome.type !== 'advanced') return false;
    const again = replayOutcome(definition, throughJson(before), throughJson(outcome.record));
    expect(throughJson(again.state)).toEqual(throughJson(outcome.state));
    this.expectNothingUndone(envelope, before, outcome);
    this.state = outcome.state;
    this.seen.set(sent.type, (this.seen.get(sent.type) ?? 0) + 1);
    this.expectEnd();
    return true;
  }

  /** What entered a register stays in the way of whoever wants to go back behind it. */
  private expectNothingUndone(
    { type, data, kind }: Envelope,
    before: InstanceState,
    { state, commands }: Advanced,
  ): void {
    const goesBack = kind === 'task' && type === 'SEND_BACK' ? String(data['to']) : undefined;
    if (goesBack !== undefined) {
      const decided = this.log.findLastIndex((one) => one.decided === goesBack);
      const hasRegions = JSON.stringify(before.snapshot.value).includes('{');
      if (!hasRegions) expect(this.log.slice(decided).filter(({ stays }) => stays)).toEqual([]);
      expect(state.tasks.map(({ key }) => key)).toContain(goesBack);
      expect(decidedTasks(before)).toContain(goesBack);
      expect(decidedTasks(state)).not.toContain(goesBack);
    }
    const held = (one: InstanceState) => (one.course?.passed ?? []).filter((passed) => 'kind' in passed).length;
    if (state.snapshot.status === 'active') expect(held(state)).toBeGreaterThanOrEqual(held(before));
    for (const command of commands) {
      if (command.type === 'closeTask' && command.decision) this.log.push({ decided: command.task.key });
      if (command.type === 'enterRegister') this.log.push({ stays: true });
    }
  }

  /** No case exists that nobody can end. */
  private expectEnd(): void {
    const { status } = this.state.snapshot;
    if (status === 'done' || status === 'stopped') return;
    const sent = testEnvelope({ kind: 'admin', type: 'TERMINATE', actor: 'admin', data: { reason } });
    expect(step(this.definition, this.state, sent, surroundings)).toMatchObject({
      type: 'advanced',
      state: { snapshot: { status: 'stopped' }, tasks: [], timers: [], invokes: [] },
    });
  }

  /** Somebody does what he may at this moment. */
  goesOn(): void {
    const { definition, state, draw } = this;
    const facts = Object.fromEntries(Object.keys(definition.facts ?? {}).map((name) => [name, null]));
    const people = [...new Set([...state.tasks.flatMap(({ candidates }) => candidates), state.startedBy])];
    const events = people.flatMap((actor) =>
      availableEvents(definition, state, actor, surroundings).map(({ type, task }) => ({ actor, type, task })),
    );
    const onward = events.filter(({ task }) => task !== null);
    const chosen = (draw(4) > 0 && onward.length > 0 ? onward : events)[draw(events.length || 1)] ?? onward[0];
    const invoke = state.invokes[0];
    const [timer] = state.timers;
    if (chosen) {
      const { actor, type, task } = chosen;
      const data = filledIn(definition.events[type]?.form, draw);
      this.tries({ kind: 'event', type, actor, data, facts, ...(task ? { taskId: task.id } : {}) });
    } else if (invoke) this.tries(endOf(invoke, { output: { outcome: 'approved' } }));
    else if (timer) this.tries({ kind: 'timer', type: timer.name, timerId: timer.id, at: timer.dueAt });
  }

  /** Somebody wants to go back. */
  goesBack(): void {
    const { state, draw } = this;
    const task = state.tasks[draw(state.tasks.length || 1)];
    const decided = decidedTasks(state);
    const to = decided[draw(decided.length || 1)];
    const mode = draw(2) === 0 ? 'rerun' : 'straightBack';
    const who = task?.candidates[draw(task.candidates.length || 1)];
    if (task && to && who)
      this.tries({ kind: 'task', type: 'SEND_BACK', taskId: task.id, actor: who, data: { to, mode, reason } });
  }

  takesBack(): void {
    const { participants } = this.state;
    for (const actor of participants)
      if (this.tries({ kind: 'case', type: 'TAKE_BACK', actor, data: { reason } })) return;
  }
}

class NotStarted extends Error {}

const seen = new Map<string, number>();

describe.each(definitions.map((definition) => [definition.key, definition] as const))(
  'going back in %s',
  (_, definition) => {
    it('keeps what must hold: a replay is the same, nothing that stays is undone, and anybody can be released', () => {
      const numbers = fc.array(fc.nat(10_000), { minLength: 40, maxLength: 80 });
      fc.assert(
        fc.property(numbers, (choices) => {
          const draw = drawing(choices);
          let wandering: Wandering;
          try {
            wandering = new Wandering(definition, draw, seen);
          } catch (error) {
            if (error instanceof NotStarted) return;
            throw error;
          }
          for (let count = 0; count < 20 && wandering.state.snapshot.status === 'active'; count += 1) {
            const choice = draw(6);
            if (choice === 0) wandering.goesBack();
            else if (choice === 1) wandering.takesBack();
            else wandering.goesOn();
          }
          if (wandering.state.snapshot.status === 'active')
            wandering.tries({ kind: 'case', type: 'WITHDRAW', actor: 'engineer1', data: { reason } });
        }),
        { numRuns: 6, seed: 7 },
      );
    });
  },
);

describe('going back in all of them', () => {
  it('was done by every act', () => {
    for (const act of ['SEND_BACK', 'TAKE_BACK', 'WITHDRAW'])
      expect([act, (seen.get(act) ?? 0) > 20]).toEqual([act, true]);
  });
});
