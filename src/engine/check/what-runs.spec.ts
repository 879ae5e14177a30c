import { IsString, MaxLength } from 'class-validator';
import { and, assign, fromCallback, fromPromise, not, spawnChild } from 'xstate';
import { initiator } from '../assignment.js';
import { declareProcess, FreeText, type PersonalText } from '../authoring/index.js';
import { Personal } from '../authoring/fields/index.js';
import { isGiven } from '../personal.js';
import type { ProcessDeclaration, ProcessDefinition } from '../process-definition.js';
import { baseContext } from '../process-event.js';
import { tinyProcess, tinyTask, tinyTitle } from '../testing/tiny-process.js';
import { Titled } from '../titled.js';
import { checkDefinition, type DefectCode } from './index.js';

const end = { type: 'final' };
const work = { ...tinyTask({ key: 'work', decisions: ['GO'] }), on: { GO: 'end' } };

/** A chart of one state for a person, or of one that is a little wrong. */
const oneState = (state: object, declaration: Partial<ProcessDeclaration> = {}): ProcessDefinition =>
  tinyProcess({ initial: 'work', states: { work: state, end } }, declaration);

const acting = (actions: unknown) => oneState({ ...work, on: { GO: { target: 'end', actions } } });

const provided = (definition: ProcessDefinition, implementations: object): ProcessDefinition => ({
  ...definition,
  machine: definition.machine.provide(implementations as never),
});

const invoking = (invoke: object, declaration: Partial<ProcessDeclaration>) =>
  tinyProcess(
    { initial: 'calling', states: { calling: { invoke: { onDone: 'end', ...invoke } }, end } },
    { events: {}, ...declaration },
  );

/** A chart that waits for an actor of the author's own. */
const calling = (own: unknown): ProcessDefinition =>
  provided(invoking({ id: 'x', src: 'own' }, { services: ['own'] }), { actors: { own } });

const timed = (delay: string, value: unknown): ProcessDefinition =>
  provided(oneState({ ...work, after: { [delay]: { target: 'end', description: 's' } } }), {
    delays: { [delay]: value },
  });

class TellingForm {
  @Titled('密', 'Secret') @IsString() @Personal() secret!: string;
  @Titled('明', 'Open') @IsString() @MaxLength(40) open!: string;
}

interface Seen {
  readonly context: { readonly told: TellingForm };
  readonly event: { readonly data: TellingForm; readonly facts: Readonly<Record<string, unknown>> };
}

const isHidden = ({ secret }: TellingForm): boolean => secret.length > 3;

/** A guard of the name `reads` on GO; a fact `ledger` that these events carry. */
const reading = (reads: (seen: Seen) => boolean, on: readonly string[] = ['GO']): ProcessDefinition => {
  const told = ({ input }: { input: { form?: object } | undefined }) => input?.form ?? {};
  const chart = {
    initial: 'work',
    context: (known: { input: never }) => ({ ...baseContext(known.input), told: told(known) }),
    states: { work: { ...work, on: { GO: { guard: 'reads', target: 'end' }, STOP: 'end' } }, end },
  };
  const stop = { title: tinyTitle, by: { kind: 'initiator' as const } };
  const declared = tinyProcess(chart, {
    startForm: TellingForm,
    events: { GO: { title: tinyTitle, form: TellingForm }, STOP: stop },
    refusals: { reads: tinyTitle },
    registers: { ledger: { title: tinyTitle, keyTitle: tinyTitle, readers: [] } },
    facts: { ledger: { on, register: 'ledger', key: () => null } },
  });
  return provided(declared, { guards: { reads } });
};

const codesOf = (definition: ProcessDefinition): readonly string[] =>
  checkDefinition(definition).map(({ code }) => code);

describe('what runs in a chart', () => {
  it.each<[DefectCode, string, ProcessDefinition, string]>([
    ['ACTOR_NOT_KEPT', 'a callback actor', calling(fromCallback(() => undefined)), 'own'],
    ['ACTOR_NOT_KEPT', 'a promise of its own', calling(fromPromise(() => Promise.resolve(1))), 'own'],
    [
      'INVOKE_ON_SNAPSHOT',
      'an invoke that looks inside the child',
      invoking({ id: 'kid', src: 'tiny-child', onSnapshot: 'end' }, { children: ['tiny-child'] }),
      'kid',
    ],
    [
      'INVOKE_SYSTEM_ID',
      'an invoke of the root that has a name in the system',
      tinyProcess(
        { initial: 'work', invoke: { id: 'kid', src: 'tiny-child', systemId: 'kid' }, states: { work, end } },
        { children: ['tiny-child'] },
      ),
      'kid',
    ],
    [
      'ACTOR_SPAWNED',
      'an assignment that spawns',
      acting(assign(({ spawn }) => ({ kid: spawn('tiny-child' as never) }))),
      'work',
    ],
    [
      'ACTOR_SPAWNED',
      'a field of an assignment that spawns',
      acting(assign({ kid: ({ spawn }) => spawn as never })),
      'work',
    ],
    [
      'ACTOR_SPAWNED',
      'a context that spawns',
      tinyProcess({
        initial: 'work',
        context: ({ input, spawn }: { input: never; spawn?: unknown }) => ({ ...baseContext(input), kid: !spawn }),
        states: { work, end },
      }),
      'context',
    ],
    ['ACTION_INLINE', 'spawnChild', acting(spawnChild('tiny-child' as never)), 'work'],
    [
      'TASK_ON_ROOT',
      'a human task on the machine itself',
      tinyProcess({ initial: 'work', ...tinyTask({ key: 'root', decisions: ['GO'] }), states: { work, end } }),
      'root',
    ],
    ['NAME_STYLE', 'a delay whose name goes on after a dot', timed('limit.final', 1), 'limit.final'],
    ['DELAY_INVALID', 'a delay that is no number', timed('soon', NaN), 'soon'],
    ['DELAY_INVALID', 'a delay that is not there', timed('soon', undefined), 'soon'],
    ['DELAY_INVALID', 'a delay that is worked out to nothing', timed('soon', () => undefined), 'soon'],
    [
      'DELAY_INVALID',
      'a delay that throws',
      timed('soon', ({ context }: { context: { a: { b: 1 } } }) => context.a.b),
      'soon',
    ],
    [
      'GUARD_READS_PERSONAL',
      'a guard that compares a personal field',
      reading(({ context }) => context.told.secret === 'x'),
      'reads secret',
    ],
    [
      'GUARD_READS_PERSONAL',
      'a guard that has another function look at one',
      reading(({ event }) => isHidden(event.data)),
      'reads secret',
    ],
    [
      'GUARD_READS_PERSONAL',
      'a guard that takes one out of the event',
      reading(({ event: { data: { secret } } }) => !!secret), // prettier-ignore
      'reads secret',
    ],
    [
      'GUARD_READS_PERSONAL',
      'a guard that asks whether one is given, and then what it says',
      reading(({ event: { data } }) => isGiven(data.secret) && data.secret === 'x'),
      'reads secret',
    ],
    [
      'FACT_NOT_CARRIED',
      'a guard that reads a fact of another event',
      reading(({ event }) => !!event.facts['ledger'], ['STOP']),
      'ledger GO',
    ],
    [
      'FACT_NOT_CARRIED',
      'a guard that reads a fact that nothing declares',
      reading(({ event: { facts } }) => !facts['other']),
      'other GO',
    ],
    [
      'FACT_NOT_CARRIED',
      'an assignment that reads a fact which no event carries',
      acting(assign({ entry: ({ event }) => (event as unknown as Seen['event']).facts['ledger'] })),
      'ledger GO',
    ],
    [
      'FACT_NOT_CARRIED',
      'parameters that read one',
      acting({
        type: 'enterRegister',
        params: ({ event }: Seen) => ({ key: event.facts['ledger'] }),
      }),
      'ledger GO',
    ],
  ])('refuses with %s %s', (code, _, definition, subject) => {
    const found = checkDefinition(definition).filter((one) => one.code === code);
    expect(found.map((one) => one.subject)).toEqual([subject]);
    for (const { detail } of found) {
      expect(detail.en).toMatch(/^Expected [^\n]+\.$/);
      expect(detail.zh).toMatch(/^[^\n]+。$/);
    }
  });

  it('is released where guards read what is open, copy what is personal, and ask for what the event carries', () => {
    const innocent = ({ context, event }: Seen): boolean => {
      const all = { ...context.told, ...event.data };
      return all.open === 'x' && !!event.facts['ledger'];
    };
    expect(codesOf(reading(innocent))).toEqual([]);
    const asking = ({ context, event }: Seen): boolean => isGiven(context.told.secret) && !isGiven(event.data?.secret);
    expect(codesOf(reading(asking))).toEqual([]);
    expect(codesOf(timed('limit', ({ context }: { context: { policy: { limit: { amount: number } } } }) => context.policy.limit.amount))).toEqual([]); // prettier-ignore
  });
});

describe('the rules of a declared process', () => {
  class Telling {
    @FreeText('意见', 'Opinion') opinion!: PersonalText;
  }
  const declaring = (opinion: 'is read' | 'is given'): ProcessDefinition => {
    const { chart, end } = declareProcess('finance/telling', {
      version: 1,
      title: tinyTitle,
      subject: tinyTitle,
      summary: [],
      sources: ['[model]'],
      clause: '[model]',
      request: Telling,
      profiles: { '000': {} },
      events: { GO: { title: tinyTitle } },
      rules: {
        compares: {
          on: 'GO',
          holds:
            opinion === 'is given'
              ? ({ context: { request } }) => isGiven(request.opinion)
              : ({ context: { request } }) => (request.opinion as unknown) !== 'x',
          ...tinyTitle,
        },
      },
    });
    const guard = 'compares';
    return chart({
      work: {
        to: initiator(),
        noDeadline: 'manual silent',
        title: tinyTitle,
        decisions: { GO: { guard, target: 'end' } },
      },
      end: end(tinyTitle.zh, tinyTitle.en),
    });
  };

  it('are read as they were written, and not as they are wrapped', () => {
    expect(checkDefinition(declaring('is read')).map(({ subject }) => subject)).toContain('compares opinion');
    expect(codesOf(declaring('is given'))).not.toContain('GUARD_READS_PERSONAL');
  });
});

describe('the sentences of guards', () => {
  const choosing = (...guards: unknown[]) => {
    const branches = guards.map((guard, index) => ({ guard, target: index === 0 ? 'end' : 'other' }));
    return tinyProcess({ initial: 'work', states: { work: { ...work, on: { GO: branches } }, other: end, end } });
  };

  it('are not asked of guards that only choose the way', () => {
    expect(codesOf(choosing('open', not('open')))).toEqual([]);
    expect(codesOf(choosing(and(['open', 'shut']), not('open'), not('shut')))).toEqual([]);
  });

  it('are not asked where a state around takes the event', () => {
    const inner = { ...work, on: { GO: { guard: 'open', target: '#tiny.end' } } };
    const around = { initial: 'work', states: { work: inner }, on: { GO: 'other' } };
    expect(codesOf(tinyProcess({ initial: 'around', states: { around, other: end, end } }))).toEqual([]);
  });

  it('are asked of guards that together leave a gap', () => {
    expect(codesOf(choosing(and(['open', 'shut']), not('open')))).toContain('REFUSAL_MISSING');
  });
});

describe('a misspelt name', () => {
  it('is told in one line, with what was probably meant', () => {
    const guarded = oneState({ ...work, on: { GO: { guard: 'opne', target: 'end' } } });
    expect(checkDefinition(guarded).map(({ detail }) => detail)).toEqual([
      {
        zh: '状态「work」的守卫 opne 未在 setup 中定义（是否指 open？）。',
        en: "Expected the guard 'opne' of 'work' to be provided by setup(), but it is not (did you mean 'open'?).",
      },
    ]);
    const started = checkDefinition(tinyProcess({ initial: 'wrok', states: { work, end } }));
    expect(started.map(({ code, detail }) => [code, detail.en])).toEqual([
      ['TARGET_UNKNOWN', "Expected '(root)' to name a state, but there is no 'wrok' (did you mean 'work'?)."],
    ]);
    const back = { type: 'history', target: 'wrok' };
    expect(codesOf(tinyProcess({ initial: 'work', states: { work, back, end } }))).toEqual(['TARGET_UNKNOWN']);
  });
});
