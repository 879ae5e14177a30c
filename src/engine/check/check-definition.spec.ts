import { IsBoolean } from 'class-validator';
import { and, assign, not } from 'xstate';
import { anyOf, initiator, role } from '../assignment.js';
import { parameter } from '../authoring/index.js';
import { baseContext } from '../process-event.js';
import type { ProcessDeclaration, ProcessDefinition } from '../process-definition.js';
import { Titled } from '../titled.js';
import { tinyPolicy, tinyProcess, tinyTask, tinyTitle } from '../testing/tiny-process.js';
import { checkDefinition, type DefectCode } from './index.js';
import type { Recurrence } from '../recurrence.js';

const end = { type: 'final' };
const go = { on: { GO: 'end' } };
const work = { ...tinyTask({ key: 'work', decisions: ['GO'] }), ...go };

/** A chart of one state for a person, or of one that is a little wrong. */
const oneState = (state: object = work, declaration: Partial<ProcessDeclaration> = {}): ProcessDefinition =>
  tinyProcess({ initial: 'work', states: { work: state, end } }, declaration);

const task = (changes: object) => ({ ...tinyTask({ key: 'work', decisions: ['GO'], ...changes } as never), ...go });

const guarded = (guard: unknown, refusals: ProcessDeclaration['refusals'] = {}) =>
  oneState({ ...work, on: { GO: { guard, target: 'end' } } }, { refusals });

const acting = (actions: unknown) => oneState({ ...work, on: { GO: { target: 'end', actions } } });

const counting = parameter('tiny.limit', '微', 'Tiny', { '[model]': 1 });

const parallel = (guards: readonly [unknown, unknown]) => {
  const region = (key: string, guard: unknown) => ({
    initial: 'open',
    states: {
      open: { ...tinyTask({ key, decisions: ['GO'] }), on: { GO: { ...(guard ? { guard } : {}), target: 'given' } } },
      given: end,
    },
  });
  const states = { left: region('left', guards[0]), right: region('right', guards[1]) };
  return tinyProcess({ initial: 'both', states: { both: { type: 'parallel', states, onDone: 'end' }, end } });
};

const decides = (key: string) => ({ type: 'decides', params: { task: key } });

const invoking = (invoke: object, declaration: Partial<ProcessDeclaration>) =>
  tinyProcess(
    { initial: 'calling', states: { calling: { invoke: { onDone: 'end', ...invoke } }, end } },
    { events: {}, ...declaration },
  );

class TinyOutput {
  @Titled('找到', 'Found') @IsBoolean() found!: boolean;
}

class UntitledOutput {
  @IsBoolean() found!: boolean;
}

const ending = (more: object, declaration: Partial<ProcessDeclaration>): ProcessDefinition => {
  const output = ({ event }: { event: { output: unknown } }): unknown => event.output;
  return tinyProcess({ initial: 'work', states: { work, end: { ...end, ...more } }, output }, declaration);
};

const policySubject = { zh: '{policy}', en: '{policy}' };
const lostSubject = { zh: '微', en: 'Tiny {request.nam}' };
const untitledLine = { title: { zh: '', en: 'Who' }, kind: 'person', value: 'initiator' } as const;

const withContext = (context: unknown) => tinyProcess({ initial: 'work', context, states: { work, end } });

const duty = (said: Partial<Recurrence>): Recurrence => ({
  every: 'month',
  day: 25,
  missed: 'each',
  input: () => ({}),
  ...said,
});

describe('checkDefinition', () => {
  it.each<[DefectCode, string, ProcessDefinition, string]>([
    // events
    ['EVENT_UNDECLARED', 'an event that is accepted but not declared', oneState(work, { events: {} }), 'GO'],
    [
      'EVENT_NOT_ACCEPTED_ANYWHERE',
      'an event that is declared but accepted nowhere',
      oneState(work, { events: { GO: { title: tinyTitle }, STOP: { title: tinyTitle, by: initiator() } } }),
      'STOP',
    ],
    ['EVENT_NOBODY_MAY_SEND', 'an event that no task decides and nobody may send', oneState(go), 'GO'],
    ['EVENT_TAKEN_TWICE', 'a decision that two regions take', parallel([undefined, decides('right')]), 'GO'],
    [
      'DECISION_NOT_TAKEN',
      'a decision that no transition takes',
      oneState(task({ decisions: ['GO', 'STOP'] }), {
        events: { GO: { title: tinyTitle }, STOP: { title: tinyTitle } },
      }),
      'work STOP',
    ],
    [
      'DECISION_NOT_TAKEN',
      "a decision that only another task's transition takes",
      parallel([decides('right'), decides('right')]),
      'left GO',
    ],
    // people
    ['TASK_WITHOUT_ASSIGNMENT', 'a task without assignment', oneState(task({ assignment: undefined })), 'work'],
    [
      'TASK_WITHOUT_ASSIGNMENT',
      'a choice of nobody',
      oneState(task({ assignment: { kind: 'firstOf', options: [] } })),
      'work',
    ],
    ['TASK_WITHOUT_ASSIGNMENT', 'a union of nobody', oneState(task({ assignment: anyOf() })), 'work'],
    ['TASK_WITHOUT_DEADLINE', 'a task without deadline and reason', oneState(task({ noDeadline: undefined })), 'work'],
    [
      'TASK_WITH_DEADLINE_AND_REASON',
      'a task with both',
      oneState(task({ deadline: 'tiny.limit', noDeadline: 'manual silent' })),
      'work',
    ],
    ['POLICY_KEY_UNKNOWN', 'reminders that are no policy key', oneState(task({ reminders: 'tiny.none' })), 'tiny.none'],
    ['POLICY_KEY_UNKNOWN', 'a deadline that is no policy key', oneState(task({ deadline: 'tiny.none' })), 'tiny.none'],
    ['TASK_NOT_OPENED', 'a task that its state does not open', oneState({ meta: work.meta, ...go }), 'work'],
    [
      'TASK_NOT_OPENED',
      'a task whose state closes another',
      oneState({ ...work, exit: [{ type: 'closeTask', params: { task: 'other' } }] }),
      'work',
    ],
    ['TASK_UNKNOWN', 'a separation from a task that is none', oneState(task({ separateFrom: ['other'] })), 'other'],
    ['SIGNERS_INVALID', 'a share of more than all', oneState(task({ signers: { votes: { ratio: 1.5 } } })), 'work'],
    ['ROLE_UNKNOWN', 'a role of a task', oneState(task({ assignment: role('Emperor' as never) })), 'Emperor'],
    ['RECURRENCE_INVALID', 'a duty on no day', oneState(work, { recurs: { duty: duty({ day: 0 }) } }), 'duty'],
    ['RECURRENCE_INVALID', 'a duty on the 32nd', oneState(work, { recurs: { duty: duty({ day: 32 }) } }), 'duty'],
    [
      'RECURRENCE_INVALID',
      'a duty of no parameter',
      oneState(work, { recurs: { duty: duty({ day: 'no.day' }) } }),
      'duty',
    ],
    ['RECURRENCE_INVALID', 'a duty at no time', oneState(work, { recurs: { duty: duty({ at: '24:00' }) } }), 'duty'],
    ['ROLE_UNKNOWN', 'a role that may start', oneState(work, { startableBy: ['Emperor' as never] }), 'Emperor'],
    [
      'ROLE_UNKNOWN',
      'a role that may send',
      oneState(work, { events: { GO: { title: tinyTitle, by: role('Emperor' as never) } } }),
      'Emperor',
    ],
    // names
    ['ACTION_UNKNOWN', 'an action outside the vocabulary', acting('shout'), 'shout'],
    ['ACTION_INLINE', 'an inline action', acting(() => undefined), 'work'],
    ['GUARD_UNKNOWN', 'a guard that setup does not provide', guarded('wise'), 'wise'],
    ['GUARD_UNKNOWN', 'such a guard inside a combination', guarded(and(['open', not('wise')])), 'wise'],
    ['DELAY_UNKNOWN', 'a delay that setup does not provide', oneState({ ...work, after: { soon: 'end' } }), 'soon'],
    [
      'ACTOR_UNKNOWN',
      'an actor that setup does not provide',
      invoking({ id: 'x', src: 'ghost' }, { services: ['ghost'] }),
      'ghost',
    ],
    [
      'INVOKE_WITHOUT_ID',
      'an invoke without id',
      invoking({ src: 'tiny-service' }, { services: ['tiny-service'] }),
      'calling',
    ],
    ['NAME_STYLE', 'a state in another style', tinyProcess({ initial: 'a_b', states: { a_b: work, end } }), 'a_b'],
    ['NAME_STYLE', 'an event in another style', oneState(work, { events: { go: { title: tinyTitle } } }), 'go'],
    // policy
    [
      'POLICY_KEY_TWICE',
      'one key for two parameters',
      oneState(work, { policy: { ...tinyPolicy, again: counting } }),
      'tiny.limit',
    ],
    ['PROFILE_UNKNOWN', 'a default profile that is none', oneState(work, { defaultProfile: '999' }), '999'],
    [
      'PROFILE_INVALID',
      'a profile with an unknown field',
      oneState(work, { profiles: { '000': { other: 1 } } }),
      '000',
    ],
    [
      'PROFILE_INVALID',
      'a profile with a value that does not validate',
      oneState(work, { policy: { limit: counting }, profiles: { '000': { limit: 'long' } } }),
      '000',
    ],
    [
      'POLICY_LIMIT_INVALID',
      'a deadline whose value is no limit',
      oneState(task({ deadline: 'tiny.limit' }), { profiles: { '000': { limit: { amount: 0, unit: 'day' } } } }),
      '000 tiny.limit',
    ],
    // declarations
    [
      'DECLARATION_UNKNOWN',
      'a fact on an unknown event',
      oneState(work, {
        registers: { ledger: { title: tinyTitle, keyTitle: tinyTitle, readers: [] } },
        facts: { entry: { on: ['STOP'], register: 'ledger', key: () => null } },
      }),
      'STOP',
    ],
    [
      'DECLARATION_UNKNOWN',
      'a report from an unknown register',
      oneState(work, {
        report: {
          title: tinyTitle,
          register: 'ledger',
          keys: () => ['', ''],
          includes: () => true,
          figures: () => [],
          columns: {},
          people: [],
        },
      }),
      'ledger',
    ],
    [
      'DECLARATION_UNKNOWN',
      'a fact of figures in a process without a report',
      oneState(work, { facts: { month: { on: ['GO'], register: 'report.figures', key: () => null } } }),
      'tiny',
    ],
    [
      'DECLARATION_UNKNOWN',
      'a fact from an unknown register',
      oneState(work, { facts: { entry: { on: ['GO'], register: 'ledger', key: () => null } } }),
      'ledger',
    ],
    [
      'DECLARATION_UNKNOWN',
      'an entry in an unknown register',
      acting({ type: 'enterRegister', params: { register: 'ledger', operation: 'create', key: 'a', data: {} } }),
      'ledger',
    ],
    ['DECLARATION_UNKNOWN', 'a deadline of no delay', oneState(work, { deadlines: { limit: 'tiny.limit' } }), 'limit'],
    [
      'POLICY_KEY_UNKNOWN',
      'a deadline by an unknown key',
      oneState({ ...work, after: { limit: 'end' } }, { deadlines: { limit: 'tiny.none' } }),
      'tiny.none',
    ],
    ['DECLARATION_UNKNOWN', 'a child that nothing invokes', oneState(work, { children: ['tiny-child'] }), 'tiny-child'],
    [
      'DECLARATION_UNKNOWN',
      'an invoke of nothing declared',
      invoking({ id: 'x', src: 'tiny-child' }, {}),
      'tiny-child',
    ],
    // context
    [
      'CONTEXT_NOT_TOTAL',
      'a context factory that needs its input',
      withContext(({ input }: never) => ({ ...(input as { form: object }).form })),
      'tiny',
    ],
    ['CONTEXT_INCOMPLETE', 'a context without policy', withContext({ initiator: 'me' }), 'tiny'],
    [
      'CONTEXT_NOT_JSON',
      'a context that JSON would change',
      withContext(({ input }: { input: never }) => ({ ...baseContext(input), when: new Map() })),
      'tiny',
    ],
    // texts
    // outputs
    ['CHILD_WITHOUT_OUTPUT', 'a child by nature without output', oneState(work, { startableBy: 'parent' }), 'tiny'],
    ['OUTPUT_MISSING', 'an end that gives no output', ending({}, { output: TinyOutput }), 'end'],
    ['OUTPUT_MISSING', 'a machine that gives no output', oneState(work, { output: TinyOutput }), 'tiny'],
    ['FIELD_TITLE_MISSING', 'an output without titles', ending({}, { output: UntitledOutput }), 'UntitledOutput.found'],
    // descriptions
    ['SUBJECT_MISSING', 'no subject', oneState(work, { subject: undefined as never }), 'tiny'],
    ['SUBJECT_MISSING', 'a subject in one language', oneState(work, { subject: { zh: '微', en: '' } }), 'tiny'],
    ['SUBJECT_MISSING', 'no summary', oneState(work, { summary: undefined as never }), 'tiny'],
    ['SUBJECT_NOT_TEXT', 'a subject out of what is no text', oneState(work, { subject: policySubject }), 'policy'],
    ['DESCRIPTION_UNKNOWN', 'a subject out of nowhere', oneState(work, { subject: lostSubject }), 'request.nam'],
    [
      'DESCRIPTION_UNKNOWN',
      'a summary out of nowhere',
      oneState(work, { summary: [{ title: tinyTitle, kind: 'text', value: 'request' }] }),
      'request',
    ],
    ['TITLE_MISSING', 'a summary without title', oneState(work, { summary: [untitledLine] }), 'initiator'],
    ['TITLE_MISSING', 'a title in one language', oneState(work, { title: { zh: '微', en: '' } }), 'tiny'],
    ['TITLE_MISSING', 'a task without title', oneState(task({ title: undefined })), 'work'],
    ['REFUSAL_MISSING', 'a guard that refuses in silence', guarded('open'), 'open'],
    ['REFUSAL_MISSING', 'such a guard inside a combination', guarded(and([not('open')])), 'open'],
  ])('refuses with %s %s', (code, _, definition, subject) => {
    expect(checkDefinition(definition).map((one) => [one.code, one.subject])).toContainEqual([code, subject]);
  });

  it('refuses two states with one task key', () => {
    const again = { ...tinyTask({ key: 'work', decisions: ['GO'] }), ...go };
    const chart = tinyProcess({ initial: 'work', states: { work: { ...work, on: { GO: 'again' } }, again, end } });
    expect(checkDefinition(chart)).toContainEqual(expect.objectContaining({ code: 'TASK_KEY_TWICE', subject: 'work' }));
  });

  it('says how the case gets to an event that nobody may send', () => {
    const chart = tinyProcess({ initial: 'work', states: { work: { ...work, on: { GO: 'open' } }, open: go, end } });
    expect(checkDefinition(chart)).toEqual([
      expect.objectContaining({ code: 'EVENT_NOBODY_MAY_SEND', subject: 'GO', path: ['GO (work)'] }),
    ]);
  });

  it('says everything in both languages', () => {
    const [first] = checkDefinition(oneState(go));
    expect(first?.detail).toEqual({
      zh: '此处接受 GO，但没有任务以它作决定，也没有声明发送人（by）。',
      en: "Expected somebody who may send GO here, but no open task decides it and it declares no 'by'.",
    });
  });

  it('refuses a child that is no known process, where the processes are known', () => {
    const chart = invoking({ id: 'kid', src: 'tiny-child' }, { children: ['tiny-child'] });
    expect(checkDefinition(chart)).toEqual([]);
    const running = (key: string) => ({
      processes: [ending({ output: { found: true } }, { key, output: TinyOutput })],
    });
    expect(checkDefinition(chart, running('tiny-child'))).toEqual([]);
    expect(checkDefinition(chart, running('other')).map(({ code }) => code)).toEqual(['PROCESS_UNKNOWN']);
  });

  it('refuses a child that does not say what it ends with', () => {
    const chart = invoking({ id: 'kid', src: 'tiny-child' }, { children: ['tiny-child'] });
    expect(checkDefinition(chart, { processes: [oneState(work, { key: 'tiny-child' })] })).toEqual([
      expect.objectContaining({ code: 'CHILD_WITHOUT_OUTPUT', subject: 'tiny-child' }),
    ]);
    expect(checkDefinition(ending({ output: { found: true } }, { output: TinyOutput }))).toEqual([]);
  });

  it('releases regions that name their tasks, named assignments, and guards that have a branch to fall back to', () => {
    expect(checkDefinition(parallel([decides('left'), decides('right')]))).toEqual([]);
    expect(checkDefinition(acting(assign({})))).toEqual([]);
    const falling = { ...work, on: { GO: [{ guard: 'open', target: 'end' }, { target: 'other' }] } };
    expect(checkDefinition(tinyProcess({ initial: 'work', states: { work: falling, other: end, end } }))).toEqual([]);
    expect(checkDefinition(guarded('open', { open: tinyTitle }))).toEqual([]);
  });

  it('asks no sentence of a guard that chooses between ways that refuse by themselves', () => {
    const ways = (rule: string) => ({
      ...work,
      on: {
        GO: [
          { guard: and(['open', rule]), target: 'end' },
          { guard: rule, target: 'other' },
        ],
      },
    });
    const states = (rule: string) => ({ initial: 'work', states: { work: ways(rule), other: end, end } });
    expect(checkDefinition(tinyProcess(states('shut'), { refusals: { shut: tinyTitle } }))).toEqual([]);
    expect(checkDefinition(tinyProcess(states('shut'))).map(({ subject }) => subject)).toEqual(['open', 'shut']);
  });

  it('never throws, whatever it is given', () => {
    const broken = { ...oneState(), profiles: null } as unknown as ProcessDefinition;
    expect(checkDefinition(broken).map(({ code }) => code)).toContain('CHECK_FAILED');
  });
});
