import { initiator, role } from './assignment.js';
import { step } from './step.js';
import { liveSurroundings } from './surroundings.js';
import { defaultCalendar } from './calendar/index.js';
import { given, TestDirectory, testEnvelope } from './testing/index.js';
import { sample } from './testing/sample.process.js';
import { tinyProcess, tinyTask, tinyTitle } from './testing/tiny-process.js';
import { OptionalRemark } from './authoring/remark.js';
import { FreeText } from './authoring/fields/index.js';

const end = { type: 'final' };
const surroundings = liveSurroundings(new TestDirectory(), defaultCalendar);
const reason = { reason: 'Asked for twice.' };
const events = { GO: { title: tinyTitle }, NOTE: { title: tinyTitle } };

const chain = (declaration: object = {}, second: object = { assignment: role('LegalReviewer') }) =>
  tinyProcess(
    {
      initial: 'draft',
      states: {
        draft: { ...tinyTask({ key: 'draft', decisions: ['GO'] }), on: { GO: 'legal', WITHDRAW: 'given' } },
        legal: {
          ...tinyTask({ key: 'legal', decisions: ['GO'], ...second }),
          on: { GO: 'gm' },
        },
        gm: { ...tinyTask({ key: 'gm', decisions: ['GO'], assignment: role('GeneralManager') }), on: { GO: 'given' } },
        given: end,
      },
    },
    { events, ...declaration },
  );

/** A case of which a service has failed, where the chart has no way for that. */
const failed = () =>
  given(
    tinyProcess(
      { initial: 'job', states: { job: { invoke: { id: 'job', src: 'tiny-service', onDone: 'end' } }, end } },
      { events, services: ['tiny-service'] },
    ),
  ).whenFails('job');

describe('a case that ends where it starts', () => {
  it('has ended then, with nothing open', () => {
    const { state } = given(tinyProcess({ initial: 'given', states: { given: end } }, { events }));
    expect(state).toMatchObject({ snapshot: { status: 'done' }, timers: [], tasks: [], endedAt: state.startedAt });
  });
});

describe('an administrator who terminates a case', () => {
  it('ends it where it stands, with its children, tasks and timers', () => {
    const scenario = given(sample, { label: 'FA-1', price: 100 })
      .when('SUBMIT', {}, 'engineer1')
      .when('APPROVE', { fair: true }, 'legal')
      .when('APPROVE', { fair: true }, 'cashier');
    expect(scenario.state.invokes).toHaveLength(1);
    const { state, records } = scenario.administers('TERMINATE', reason);
    expect(state).toMatchObject({ snapshot: { status: 'stopped' }, tasks: [], timers: [], invokes: [] });
    expect(state.children).toMatchObject([{ status: 'stopped' }]);
    expect(state.endedAt).not.toBeNull();
    expect(records.at(-1)).toMatchObject({ kind: 'admin', envelope: { type: 'TERMINATE', actor: 'admin' } });
  });

  it('ends also a case that has failed or is suspended, and none twice', () => {
    const scenario = failed().thenIncident('caseFailed');
    expect(scenario.state.snapshot.status).toBe('error');
    expect(scenario.administers('TERMINATE', reason).state.snapshot.status).toBe('stopped');
    expect(scenario.records.at(-1)?.commands).toContainEqual({ type: 'endIncident', by: 'admin' });
    scenario.administers('TERMINATE', reason).refuses('INSTANCE_ENDED');
    const suspended = given(chain()).suspends().administers('TERMINATE', reason);
    expect(suspended.state.snapshot.status).toBe('stopped');
  });

  it('says why', () => {
    given(chain()).administers('TERMINATE').refuses('PAYLOAD_INVALID');
  });

  it('lets the parent of a child know that it has failed, which then goes its way for that', () => {
    const child = { ...chain(), key: 'tiny-child' };
    const parent = tinyProcess(
      {
        initial: 'waiting',
        states: {
          waiting: { invoke: { id: 'it', src: 'tiny-child', input: {}, onDone: 'end', onError: 'sorry' } },
          sorry: { ...tinyTask({ key: 'sorry', decisions: ['GO'] }), on: { GO: 'end' } },
          end,
        },
      },
      { events, children: ['tiny-child'] },
    );
    const scenario = given(parent, {}, { children: [child] }).then('waiting');
    scenario.administers('TERMINATE', reason, { process: 'tiny-child' }).then('sorry').opens('sorry');
    expect(scenario.state.children).toMatchObject([{ status: 'stopped', outcome: null }]);
    expect(scenario.records.at(-1)?.envelope).toMatchObject({
      kind: 'child',
      type: 'xstate.error.actor.it',
      output: { stopped: true },
    });
  });
});

describe('a requester who withdraws', () => {
  it('ends his case as long as nobody else has decided, where the process has no word for it', () => {
    const scenario = given(chain()).when('GO', {}, 'engineer1').onCase('WITHDRAW', 'engineer1', reason);
    expect(scenario.state).toMatchObject({ snapshot: { status: 'stopped' }, tasks: [] });
    expect(scenario.records.at(-1)).toMatchObject({ kind: 'case', envelope: { type: 'WITHDRAW' } });
    scenario.onCase('WITHDRAW', 'engineer1', reason).refuses('INSTANCE_ENDED');
  });

  it('is refused once somebody else has decided, or signed a task that is still open', () => {
    const decided = given(chain()).when('GO', {}, 'engineer1').when('GO', {}, 'legal').then('gm');
    decided.onCase('WITHDRAW', 'engineer1', reason).refuses('CANNOT_GO_BACK').then('gm');
    expect(decided.records.at(-1)).toMatchObject({ kind: 'rejected', envelope: { type: 'WITHDRAW' } });
    const both = tinyTask({ key: 'both', decisions: ['GO'], signers: 'all', assignment: role('FinanceDepartment') });
    const signed = given(
      tinyProcess({ initial: 'both', states: { both: { ...both, on: { GO: 'end' } }, end } }, { events }),
    );
    const [first = ''] = signed.state.tasks[0]?.candidates ?? [];
    signed.when('GO', {}, first).then('both').onCase('WITHDRAW', 'engineer1', reason).refuses('CANNOT_GO_BACK');
  });

  it('may do so after his deputy has decided for him, and not after the deputy has in a seat of his own', () => {
    const deputy = liveSurroundings(new TestDirectory({ cashier: { standsInFor: ['engineer1'] } }), defaultCalendar);
    const opinions = chain({}, { assignment: role('FinanceDepartment'), initiatorMayDecide: true });
    const { state } = given(opinions);
    const decided = (from: typeof state, more: object) => {
      const taskId = from.tasks[0]?.id ?? '';
      const sent = testEnvelope({ kind: 'event', type: 'GO', actor: 'cashier', taskId, ...more });
      const outcome = step(opinions, from, sent, deputy);
      if (outcome.type !== 'advanced') throw new Error(`Expected it to advance, but found ${JSON.stringify(outcome)}.`);
      return outcome.state;
    };
    const withdrawn = testEnvelope({ kind: 'case', type: 'WITHDRAW', data: reason, actor: 'engineer1' });
    const forHim = decided(state, { onBehalfOf: 'engineer1' });
    expect(forHim.acts).toEqual({ draft: ['cashier', 'engineer1'] });
    expect(step(opinions, forHim, withdrawn, deputy)).toMatchObject({ state: { snapshot: { status: 'stopped' } } });
    const hisOwn = decided({ ...forHim, submittedBy: 'cashier' }, {});
    expect(step(opinions, hisOwn, withdrawn, deputy)).toMatchObject({ rejection: { code: 'CANNOT_GO_BACK' } });
  });

  it('is nobody but the requester, and no child is withdrawn without its parent', () => {
    given(chain()).onCase('WITHDRAW', 'auditor', reason).refuses('NOT_ASSIGNED').then('draft');
    const { state } = given(chain());
    const child = { ...state, parent: { instanceId: 'parent', invokeId: 'it' } };
    const sent = testEnvelope({ kind: 'case', type: 'WITHDRAW', data: reason, actor: 'engineer1' });
    expect(step(chain(), child, sent, surroundings)).toMatchObject({
      type: 'rejected',
      rejection: { code: 'NOT_ASSIGNED' },
    });
  });

  it('withdraws by the event of the process where it has one, with the reason in its form', () => {
    const WITHDRAW = { title: tinyTitle, form: OptionalRemark, by: initiator() };
    const scenario = given(chain({ events: { ...events, WITHDRAW } })).onCase('WITHDRAW', 'engineer1', reason);
    expect(scenario.thenDone().records.at(-1)).toMatchObject({
      kind: 'event',
      envelope: { type: 'WITHDRAW', data: { remark: { $personal: expect.any(String) as unknown } } },
    });
    given(chain({ events: { ...events, WITHDRAW } }))
      .when('GO', {}, 'engineer1')
      .onCase('WITHDRAW', 'engineer1', reason)
      .refuses('EVENT_NOT_ACCEPTED');
  });

  it('is told to send that event himself where its form asks for more', () => {
    class Form {
      @FreeText('一', 'One') one!: string;
      @FreeText('二', 'Two') two!: string;
    }
    const WITHDRAW = { title: tinyTitle, form: Form, by: initiator() };
    given(chain({ events: { ...events, WITHDRAW } }))
      .onCase('WITHDRAW', 'engineer1', reason)
      .refuses('CANNOT_GO_BACK')
      .then('draft');
  });
});
