import { and, not, or } from 'xstate';
import { defaultCalendar } from '../calendar/index.js';
import type { InstanceState } from '../instance-state.js';
import { step } from '../step.js';
import { liveSurroundings } from '../surroundings.js';
import { given, TestDirectory, testEnvelope } from '../testing/index.js';
import { sample } from '../testing/sample.process.js';
import { tinyProcess, tinyTask, tinyTitle } from '../testing/tiny-process.js';

const form = { label: 'FA-1', price: 100 };
const fair = { fair: true };
const surroundings = liveSurroundings(new TestDirectory(), defaultCalendar);

const inReview = () => given(sample, form).when('SUBMIT', {}, 'engineer1');
const inQuoting = () => inReview().when('APPROVE', fair, 'legal').when('APPROVE', fair, 'cashier');

/** What the engine says to one envelope, without a company around it. */
const outcome = (state: InstanceState, sent: Parameters<typeof testEnvelope>[0]) =>
  step(sample, state, testEnvelope(sent), surroundings, { expectedRevisions: [state.revision] });

describe('a refused event', () => {
  it('GUARD_REFUSED: only the way that was meant says why', () => {
    const way = (guards: readonly string[]) => ({ guard: and([...guards]), target: 'end' });
    const chart = tinyProcess(
      {
        initial: 'work',
        states: {
          work: {
            ...tinyTask({ key: 'work', decisions: ['GO'] }),
            on: { GO: [way(['shut', 'cheap']), way(['open', 'signed'])] },
          },
          end: { type: 'final' },
        },
      },
      { refusals: { cheap: { zh: '太贵。', en: 'Too dear.' }, signed: { zh: '未签字。', en: 'Not signed.' } } },
    );
    const machine = chart.machine.provide({ guards: { cheap: () => false, signed: () => false } } as never);
    const refused = given({ ...chart, machine }, {}).whenRefused('GO', {}, 'engineer1', 'GUARD_REFUSED', 'signed');
    expect(refused.records.at(-1)?.rejection).toMatchObject({
      detail: { zh: '未签字。', en: 'Not signed.' },
      parameters: { guards: ['signed'] },
    });
  });

  it('GUARD_REFUSED: a part that counts on an earlier one is not asked where that one has said no', () => {
    const chart = tinyProcess({
      initial: 'work',
      states: {
        work: {
          ...tinyTask({ key: 'work', decisions: ['GO'] }),
          on: { GO: { guard: and(['shut', 'cheap']), target: 'end' } },
        },
        end: { type: 'final' },
      },
    });
    const machine = chart.machine.provide({
      guards: {
        cheap: ({ context }: { context: { offer?: { price: number } } }) =>
          (context.offer as { price: number }).price < 10,
      },
    } as never);
    given({ ...chart, machine }, {}).whenRefused('GO', {}, 'engineer1', 'GUARD_REFUSED', 'shut');
  });

  it('EVENT_UNKNOWN: the process has no such event, also none of the engine', () => {
    inQuoting()
      .whenRefused('DANCE', {}, 'engineer1', 'EVENT_UNKNOWN')
      .whenRefused('xstate.done.actor.quote', {}, 'engineer1', 'EVENT_UNKNOWN')
      .whenRefused('xstate.after.quoteLimit.sample.quoting', {}, 'engineer1', 'EVENT_UNKNOWN')
      .then('quoting');
  });

  it('EVENT_NOT_ACCEPTED: the state does not take it, and the answer says what it takes', () => {
    const review = inReview().whenRefused('SIGN', {}, 'tech.head', 'EVENT_NOT_ACCEPTED');
    const refused = outcome(review.state, { kind: 'event', type: 'SIGN', actor: 'tech.head' });
    expect(refused).toMatchObject({
      type: 'rejected',
      record: { kind: 'rejected' },
      rejection: {
        code: 'EVENT_NOT_ACCEPTED',
        detail: {
          zh: '事项现处于「法务评审」、「财务评审」，可以：「同意」、「撤销」；尚不能「签字」。待办：法务评审（法务）、财务评审（财务部）。',
          en: "Expected one of 'Approve', 'Cancel' while the case stands at 'Legal review', 'Finance review', but found 'Sign'. Open now: Legal review (the Legal reviewer), Finance review (the Finance department).",
        },
        parameters: { value: { review: { legal: 'open', finance: 'open' } }, acceptedEvents: ['APPROVE', 'CANCEL'] },
      },
    });
  });

  it('EVENT_NOT_ACCEPTED: the named task does not take it', () => {
    inReview().when('CANCEL', {}, 'legal', { task: 'legal' }).refuses('EVENT_NOT_ACCEPTED');
  });

  it('INSTANCE_ENDED: the case has ended', () => {
    given(sample, form).when('CANCEL', {}, 'engineer1').whenRefused('SUBMIT', {}, 'engineer1', 'INSTANCE_ENDED');
  });

  it('INSTANCE_SUSPENDED: an administrator has stopped the clock', () => {
    const suspended = { ...given(sample, form).state, suspended: true };
    expect(outcome(suspended, { kind: 'event', type: 'SUBMIT', actor: 'engineer1' })).toMatchObject({
      type: 'rejected',
      rejection: { code: 'INSTANCE_SUSPENDED' },
    });
  });

  it('REVISION_STALE: the caller saw another revision', () => {
    given(sample, form)
      .when('SUBMIT', {}, 'engineer1', { revision: 7 })
      .refuses('REVISION_STALE')
      .when('SUBMIT', {}, 'engineer1', { revision: 1 })
      .then('review');
  });

  it('TASK_NOT_OPEN: the named task is closed, and somebody else has decided it', () => {
    inReview().when('SUBMIT', {}, 'legal', { task: 'draft' }).refuses('TASK_NOT_OPEN');
  });

  it('TASK_ALREADY_DECIDED: the sender has decided the named task himself, and it is no evidence', () => {
    const submitted = inReview();
    const records = submitted.records.length;
    submitted.when('SUBMIT', {}, 'engineer1', { task: 'draft' }).refuses('TASK_ALREADY_DECIDED');
    submitted.when('SUBMIT', {}, 'engineer1', { task: 'draft', revision: 1 }).refuses('TASK_ALREADY_DECIDED');
    expect(submitted.records).toHaveLength(records);
    submitted.when('CANCEL', {}, 'engineer1').thenDone();
    submitted.when('SUBMIT', {}, 'engineer1', { task: 'draft' }).refuses('TASK_ALREADY_DECIDED');
    const said = step(
      sample,
      submitted.state,
      testEnvelope({ kind: 'event', type: 'SUBMIT', actor: 'engineer1' }),
      surroundings,
      {
        pastDecision: { key: 'draft', event: 'SUBMIT', at: '2025-03-03T01:00:00.000Z' },
      },
    );
    expect(said).toMatchObject({
      record: null,
      rejection: {
        detail: {
          zh: '「起草」您已于 2025-03-03T01:00:00.000Z 办理：提交。',
          en: "Expected a task that you have not decided yet, but you decided 'Draft' at 2025-03-03T01:00:00.000Z: Submit.",
        },
        parameters: { event: 'SUBMIT', at: '2025-03-03T01:00:00.000Z' },
      },
    });
  });

  it('PRECONDITION_REQUIRED: an event that decides a task names neither the task nor a revision', () => {
    const { state } = inReview();
    const sent = testEnvelope({ kind: 'event', type: 'APPROVE', actor: 'legal', data: fair });
    const [legal] = state.tasks;
    expect(step(sample, state, sent, surroundings)).toMatchObject({
      type: 'rejected',
      record: null,
      rejection: {
        code: 'PRECONDITION_REQUIRED',
        parameters: { tasks: [{ id: legal?.id, key: 'legal', openedAt: legal?.openedAt }] },
      },
    });
    const named = [step(sample, state, { ...sent, taskId: legal?.id ?? '' }, surroundings)];
    named.push(step(sample, state, sent, surroundings, { expectedRevisions: [state.revision] }));
    for (const said of named)
      expect(said).toMatchObject({ type: 'advanced', record: { envelope: { taskId: legal?.id } } });
  });

  it('an event that decides no task needs to name none', () => {
    const sent = testEnvelope({ kind: 'event', type: 'CANCEL', actor: 'engineer1' });
    expect(step(sample, inReview().state, sent, surroundings)).toMatchObject({ type: 'advanced' });
  });

  it('TASK_AMBIGUOUS: the sender has several tasks that take it, until he names one', () => {
    const directory = { legal: { department: 'finance', roles: ['LegalReviewer', 'FinanceDepartment'] as const } };
    given(sample, form, { directory })
      .when('SUBMIT', {}, 'engineer1')
      .whenRefused('APPROVE', fair, 'legal', 'TASK_AMBIGUOUS')
      .when('APPROVE', fair, 'legal', { task: 'finance' })
      .then({ review: { legal: 'open', finance: 'given' } });
  });

  it("NOT_ASSIGNED: the task is somebody else's, and the refusal is evidence", () => {
    const refused = outcome(given(sample, form).state, { kind: 'event', type: 'SUBMIT', actor: 'gm' });
    expect(refused).toMatchObject({
      rejection: { code: 'NOT_ASSIGNED' },
      record: { kind: 'rejected', from: 'draft', to: 'draft' },
    });
  });

  it("NOT_ASSIGNED: an event of the case is somebody else's", () => {
    inReview().whenRefused('CANCEL', {}, 'legal', 'NOT_ASSIGNED').when('CANCEL', {}, 'engineer1').then('cancelled');
  });

  it('GUARD_REFUSED: every guard of a combination that says no gives its reason', () => {
    const both = inQuoting().whenEnds('quote', { quote: 1 });
    const facts = { existing: { key: 'FA-1', revision: 1, data: {} } };
    const dear = { ...both.state.snapshot.context, price: 5000 };
    const state = { ...both.state, snapshot: { ...both.state.snapshot, context: dear } };
    expect(outcome(state, { kind: 'event', type: 'SIGN', actor: 'tech.head', facts })).toMatchObject({
      rejection: {
        code: 'GUARD_REFUSED',
        detail: {
          zh: '超过限额。标签已使用。',
          en: 'Expected a price within the limit, but it is above. Expected a free label, but it is used.',
        },
        parameters: { event: 'SIGN', guards: ['affordable', 'labelFree'] },
      },
    });
    both.whenRefused('SIGN', {}, 'engineer1', 'SEPARATION_OF_DUTIES').when('SIGN', {}, 'tech.head').then('paying');
  });

  it('GUARD_REFUSED: one guard of a combination that says no stands alone', () => {
    const taken = { register: { 'sample-ledger': { 'FA-1': {} } } };
    const refused = given(sample, form, taken)
      .when('SUBMIT', {}, 'engineer1')
      .when('APPROVE', fair, 'legal')
      .when('APPROVE', fair, 'cashier')
      .whenEnds('quote', { quote: 1 });
    const facts = { existing: { key: 'FA-1', revision: 1, data: {} } };
    expect(outcome(refused.state, { kind: 'event', type: 'SIGN', actor: 'tech.head', facts })).toMatchObject({
      rejection: { parameters: { guards: ['labelFree'] } },
    });
    refused.whenRefused('SIGN', {}, 'tech.head', 'GUARD_REFUSED', 'labelFree').then('approval');
  });

  it('GUARD_REFUSED: an inverted guard gives its reason, a choice gives all of them, a nameless one none', () => {
    const refused = (guard: unknown) => {
      const chart = tinyProcess(
        {
          initial: 'work',
          states: {
            work: { ...tinyTask({ key: 'work', decisions: ['GO'] }), on: { GO: { guard, target: 'end' } } },
            end: { type: 'final' },
          },
        },
        { refusals: { open: { zh: '开', en: 'Open.' }, shut: { zh: '关', en: 'Shut.' } } },
      );
      const said = step(
        chart,
        given(chart).state,
        testEnvelope({ kind: 'event', type: 'GO', actor: 'engineer1' }),
        surroundings,
        { expectedRevisions: [1] },
      );
      return said.type === 'rejected' ? said.rejection : said.type;
    };
    expect(refused('shut')).toMatchObject({ detail: { zh: '关', en: 'Shut.' }, parameters: { guards: ['shut'] } });
    expect(refused(not('open'))).toMatchObject({ detail: { en: 'Open.' }, parameters: { guards: ['open'] } });
    expect(refused(or(['shut', not('open')]))).toMatchObject({ parameters: { guards: ['shut', 'open'] } });
    expect(refused(and(['open', not(or(['shut', 'open']))]))).toMatchObject({
      parameters: { guards: ['shut', 'open'] },
    });
    expect(refused(or(['shut', 'open']))).toBe('advanced');
    expect(refused(() => false)).toMatchObject({
      detail: { en: "A rule of the process does not allow 'Tiny'." },
      parameters: { guards: [] },
    });
  });

  it('GUARD_REFUSED: says what was compared, where the sentence of the guard does', () => {
    const { state } = given(sample, { ...form, price: 5000 });
    const compared = ({ context }: { context: { price: number } }) => ({
      zh: `填写的是 ${context.price}。`,
      en: `Found ${context.price}.`,
    });
    const affordable = { zh: '超过限额。', en: 'Expected a price within the limit.', compared };
    const said = step(
      { ...sample, refusals: { ...sample.refusals, affordable } },
      state,
      testEnvelope({ kind: 'event', type: 'SUBMIT', actor: 'engineer1' }),
      surroundings,
      { expectedRevisions: [state.revision] },
    );
    expect(said).toMatchObject({
      rejection: { detail: { zh: '超过限额。填写的是 5000。', en: 'Expected a price within the limit. Found 5000.' } },
    });
  });

  it('REGISTER_CONFLICT: a key that two cases took at once goes to the first', () => {
    const guardless = tinyProcess(
      {
        initial: 'work',
        states: {
          work: {
            ...tinyTask({ key: 'work', decisions: ['GO'] }),
            on: {
              GO: {
                target: 'end',
                actions: {
                  type: 'enterRegister',
                  params: { register: 'ledger', operation: 'create', key: 'A', data: {} },
                },
              },
            },
          },
          end: { type: 'final' },
        },
      },
      { registers: { ledger: { title: tinyTitle, keyTitle: tinyTitle, readers: [] } } },
    );
    given(guardless, {}, { register: { ledger: { A: { first: true } } } })
      .whenRefused('GO', {}, 'engineer1', 'REGISTER_CONFLICT')
      .then('work')
      .opens('work')
      .thenRegister('ledger', 'A', { first: true });
  });

  it('leaves the case as it was', () => {
    const before = given(sample, { ...form, price: 5000 });
    const { state } = before;
    before.whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'affordable');
    expect(before.state).toEqual(state);
  });
});
