import { role, user } from './assignment.js';
import { defaultCalendar } from './calendar/index.js';
import type { InstanceState } from './instance-state.js';
import type { ProcessDefinition } from './process-definition.js';
import { step } from './step.js';
import { liveSurroundings } from './surroundings.js';
import { given, TestDirectory, testEnvelope } from './testing/index.js';
import { sample } from './testing/sample.process.js';
import { tinyProcess, tinyTask, tinyTitle } from './testing/tiny-process.js';

const form = { label: 'FA-1', price: 100 };
const fair = { fair: true };
const end = { type: 'final' };
const surroundings = liveSurroundings(new TestDirectory(), defaultCalendar);

const inReview = () => given(sample, form).when('SUBMIT', {}, 'engineer1');
const inQuoting = () => inReview().when('APPROVE', fair, 'legal').when('APPROVE', fair, 'cashier');

/** What the engine says to one envelope, without a company around it. */
const outcome = (definition: ProcessDefinition, state: InstanceState, sent: Parameters<typeof testEnvelope>[0]) =>
  step(definition, state, testEnvelope(sent), surroundings, { expectedRevisions: [state.revision] });

/** One task that takes GO and STOP. */
const oneTask = (task: object, events: object = {}) =>
  tinyProcess(
    {
      initial: 'work',
      states: {
        work: {
          ...tinyTask({ key: 'work', decisions: ['GO', 'STOP'], ...task } as never),
          on: { GO: 'end', STOP: 'end' },
        },
        end,
      },
    },
    { events: { GO: { title: tinyTitle }, STOP: { title: tinyTitle }, ...events } },
  );

describe('the separation of duties', () => {
  it('sends a request of the only candidate to his superior', () => {
    given(sample, form, { by: 'legal' })
      .when('SUBMIT', {}, 'legal')
      .assignedTo('legal', 'gm')
      .whenRefused('APPROVE', fair, 'legal', 'SEPARATION_OF_DUTIES')
      .when('APPROVE', fair, 'gm')
      .then({ review: { legal: 'given' } });
  });

  it('leaves the requester out where there are other candidates', () => {
    given(sample, form, { by: 'cashier' })
      .when('SUBMIT', {}, 'cashier')
      .assignedTo('finance', 'fin.head', 'fin.supervisor', 'fin.reviewer')
      .whenRefused('APPROVE', fair, 'cashier', 'SEPARATION_OF_DUTIES');
  });

  it('goes further up where the superior is away', () => {
    given(sample, form, { by: 'legal', directory: { gm: { active: false } } })
      .when('SUBMIT', {}, 'legal')
      .assignedTo('legal', 'dgm');
    given(sample, form, { by: 'legal', directory: { gm: { active: false }, dgm: { active: false } } })
      .when('SUBMIT', {}, 'legal')
      .assignedTo('legal')
      .thenIncident('unassignedTask');
    given(sample, form, { by: 'cashier', directory: { 'fin.supervisor': { active: false } } })
      .when('SUBMIT', {}, 'cashier')
      .assignedTo('finance', 'fin.head', 'fin.reviewer');
  });

  it('bars whoever decided a named earlier task', () => {
    // The cashier's superior is the fin.supervisor, who gave the finance opinion.
    given(sample, form, { by: 'cashier' })
      .when('SUBMIT', {}, 'cashier')
      .when('APPROVE', fair, 'legal')
      .when('APPROVE', fair, 'fin.supervisor')
      .whenEnds('quote', { quote: 1 })
      .assignedTo('approval')
      .thenIncident('unassignedTask')
      .whenRefused('SIGN', {}, 'fin.supervisor', 'SEPARATION_OF_DUTIES');
  });
});

describe('a task that nobody gets', () => {
  it('raises an incident, and the case goes on elsewhere', () => {
    given(sample, form, { directory: { legal: { roles: [] } } })
      .when('SUBMIT', {}, 'engineer1')
      .opens('legal', 'finance')
      .assignedTo('legal')
      .thenIncident('unassignedTask')
      .when('APPROVE', fair, 'cashier')
      .then({ review: { legal: 'open', finance: 'given' } })
      .when('CANCEL', {}, 'engineer1')
      .thenDone();
  });

  it('is also one whose person the context does not name', () => {
    const nobody = oneTask({ assignment: user('successor.id') });
    given(nobody).assignedTo('work').thenIncident('unassignedTask');
  });
});

describe('claim and release', () => {
  const shared = oneTask({ assignment: role('FinanceDepartment') });

  it('keeps a task for whoever claimed it, until he releases it', () => {
    given(shared)
      .claims('work', 'cashier')
      .whenRefused('GO', {}, 'fin.head', 'TASK_CLAIMED')
      .claims('work', 'fin.head')
      .refuses('TASK_CLAIMED')
      .releases('work', 'fin.head')
      .refuses('TASK_CLAIMED')
      .releases('work', 'cashier')
      .when('GO', {}, 'fin.head')
      .thenDone();
  });

  it('refuses to claim what is not for one', () => {
    given(shared).claims('work', 'gm').refuses('NOT_ASSIGNED').claims('other', 'cashier').refuses('TASK_NOT_OPEN');
    given(oneTask({ assignment: role('FinanceDepartment'), signers: 'all' }))
      .claims('work', 'cashier')
      .refuses('NOT_ASSIGNED');
    given(shared).releases('work', 'cashier').refuses('NOT_ASSIGNED');
  });
});

describe('several signers', () => {
  const finance = { assignment: role('FinanceDepartment') };
  const signers = ['fin.head', 'fin.supervisor', 'fin.reviewer', 'cashier'];

  it('会签: the case moves with the last approval; nobody signs twice', () => {
    const all = given(oneTask({ ...finance, signers: 'all' }))
      .when('GO', {}, 'cashier')
      .then('work');
    all.whenRefused('GO', {}, 'cashier', 'TASK_ALREADY_DECIDED');
    for (const signer of signers.slice(0, 3)) all.then('work').when('GO', {}, signer);
    all.thenDone();
  });

  it('会签: whoever signed and clicks again is told so, also when the task has closed behind him', () => {
    const states = {
      work: {
        ...tinyTask({ key: 'work', ...finance, signers: 'all', decisions: ['GO'] } as never),
        on: { GO: 'more' },
      },
      more: { ...tinyTask({ key: 'more', decisions: ['GO'] }), on: { GO: 'end' } },
      end,
    };
    const all = given(tinyProcess({ initial: 'work', states }, { events: { GO: { title: tinyTitle } } }));
    for (const signer of signers) all.when('GO', {}, signer, { task: 'work' });
    all.then('more').when('GO', {}, 'fin.head', { task: 'work' }).refuses('TASK_ALREADY_DECIDED');
    all.when('GO', {}, 'gm', { task: 'work' }).refuses('TASK_NOT_OPEN').then('more');
  });

  it('会签: one objection ends it', () => {
    given(oneTask({ ...finance, signers: 'all' }))
      .when('GO', {}, 'cashier')
      .when('STOP', {}, 'fin.head')
      .thenDone();
  });

  it('依次: each in his turn', () => {
    const inTurn = given(oneTask({ ...finance, signers: 'sequential' })).whenRefused(
      'GO',
      {},
      'cashier',
      'NOT_ASSIGNED',
    );
    for (const signer of signers) inTurn.then('work').when('GO', {}, signer);
    inTurn.thenDone();
  });

  it('票签: the share decides', () => {
    given(oneTask({ ...finance, signers: { votes: { ratio: 0.5 } } }))
      .when('GO', {}, 'cashier')
      .then('work')
      .when('GO', {}, 'fin.head')
      .thenDone();
  });
});

describe('regions that wait for the same event', () => {
  it('move only where the event decides their own task', () => {
    inReview()
      .when('APPROVE', fair, 'cashier')
      .then({ review: { legal: 'open', finance: 'given' } })
      .opens('legal')
      .whenRefused('APPROVE', fair, 'fin.head', 'NOT_ASSIGNED')
      .when('APPROVE', fair, 'legal')
      .then('quoting');
  });
});

describe('time', () => {
  it('a lapsed deadline marks the task and reminds, and decides nothing', () => {
    inReview()
      .at('2025-03-05T18:00:00+08:00')
      .overdue('legal')
      .overdue('finance')
      .then({ review: { legal: 'open', finance: 'open' } })
      .thenNotified('cashier', 'Overdue: Finance review')
      .when('APPROVE', fair, 'legal')
      .opens('finance');
  });

  it('reminds only the one who claimed the task', () => {
    const claimed = inReview()
      .claims('finance', 'cashier')
      .at('2025-03-05T18:00:00+08:00')
      .thenNotified('cashier', 'Overdue');
    expect(() => claimed.thenNotified('fin.head', 'Overdue')).toThrow();
  });

  it('a timer of the chart moves the case', () => {
    inQuoting().at('2025-03-13T15:59:59.998Z').then('quoting').at('2025-03-13T15:59:59.999Z').then('draft');
  });

  it('a timer of an earlier visit never fires in a later one', () => {
    const again = inQuoting();
    const [stale] = again.state.timers;
    again.afterTime({ days: 1 }).whenFails('quote').then('draft').when('SUBMIT', {}, 'engineer1');
    again.when('APPROVE', fair, 'legal').when('APPROVE', fair, 'cashier').then('quoting');
    const [fresh] = again.state.timers;
    expect(fresh?.name).toBe(stale?.name);
    expect(fresh?.id).not.toBe(stale?.id);
    const fired = { kind: 'timer', type: stale?.name ?? '', timerId: stale?.id ?? '' } as const;
    expect(outcome(sample, again.state, fired)).toMatchObject({
      type: 'rejected',
      record: null,
      rejection: { code: 'EVENT_NOT_ACCEPTED' },
    });
    again.at('2025-03-14T16:00:00.000Z').then('draft');
  });

  it('leaving a state takes its timers away', () => {
    const left = inReview();
    expect(left.state.timers).toHaveLength(2);
    left.when('APPROVE', fair, 'legal');
    expect(left.state.timers.map(({ name }) => name)).toEqual(['finance']);
    left.when('CANCEL', {}, 'engineer1');
    expect(left.state).toMatchObject({ timers: [], tasks: [], invokes: [] });
  });
});

describe('a defect of a chart', () => {
  const throwing = tinyProcess({
    initial: 'work',
    states: {
      work: {
        ...tinyTask({ key: 'work', decisions: ['GO'] }),
        on: {
          GO: {
            guard: () => {
              throw new Error('defect');
            },
            target: 'end',
          },
        },
      },
      end,
    },
  });

  it('is a failure, not a refusal, and changes nothing', () => {
    const { state } = given(throwing);
    const failed = outcome(throwing, state, { kind: 'event', type: 'GO', actor: 'engineer1' });
    expect(failed).toMatchObject({ type: 'failed' });
  });
});
