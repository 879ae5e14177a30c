import { initiator, role } from '../assignment.js';
import { given } from '../testing/index.js';
import { trip, tripWords } from '../testing/word-sample.js';
import { text } from './text.js';

const { approvals, chart, draft, end, remembers, signOffs, task, tasks } = tripWords();
const cashier = role('Cashier');
const counting = remembers(({ context }) => ({ amount: context.amount + 1 }));
/** What the tasks of the cashier have in common. */
const atTheCashier = { to: cashier, clause: 's 2', deadline: 'reportWithin', APPROVE: { actions: counting } } as const;
const endings = { closed: end('已结束', 'Closed'), late: end('逾期', 'Late') };

const working = chart({
  booking: task(cashier, '订票', 'Book', { APPROVE: { actions: counting }, DONE: 'paying' }),
  paying: task(atTheCashier, '付款', 'Pay', { lapse: 'late', DONE: 'reporting', on: { WITHDRAW: 'late' } }),
  reporting: {
    title: text('报告', 'Report'),
    to: initiator(),
    deadline: 'reportWithin',
    decisions: { DONE: 'closed' },
  },
  briefly: task(initiator(), '报告', 'Report', { key: 'reporting', deadline: 'reportWithin', DONE: 'closed' }),
  checking: task(atTheCashier, '核对', 'Check', 's 3', { DONE: 'filing' }),
  filing: draft('归档', 'File', 's 4', { DONE: 'closed' }),
  ...endings,
});
const begun = () => given(working, trip);
const node = (name: string) => working.machine.getStateNodeById(`trip.${name}`);

describe('task', () => {
  it('goes to whom it names first, and is decided by the events that are written in capitals', () => {
    begun()
      .assignedTo('booking', 'cashier')
      .when('APPROVE', {}, 'cashier')
      .opens('booking')
      .thenContext({ amount: 1 })
      .when('DONE', {}, 'cashier')
      .opens('paying');
  });

  it('takes what several have in common in the place of whom, and what it says itself goes before that', () => {
    begun().when('DONE', {}, 'cashier').assignedTo('paying', 'cashier').when('APPROVE', {}, 'cashier').opens('paying');
    expect(node('paying').meta).toMatchObject({
      clause: 's 2',
      task: { decisions: ['APPROVE', 'DONE'], title: { zh: '付款', en: 'Pay' }, deadline: 'trip.report' },
    });
    begun().when('DONE', {}, 'cashier').afterTime({ days: 4 }).then('late');
  });

  it('has the clause after its titles, before what several have in common and that of the process', () => {
    const clauseOf = (name: string): unknown => (node(name).meta as { readonly task: object }).task;
    expect(clauseOf('paying')).toMatchObject({ clause: 's 2' });
    expect(clauseOf('checking')).toMatchObject({ clause: 's 3' });
    expect(clauseOf('filing')).toMatchObject({ clause: 's 4' });
  });

  it('says the same as the long form', () => {
    expect(node('briefly').config).toEqual(node('reporting').config);
  });

  it('is a region of sign-offs under a condition, and an approver of a chain', () => {
    const asked = chart({
      chain: {
        initial: 'first',
        states: approvals(
          { approved: '#trip.signing', rejected: '#trip.late', returned: 'first', on: {} },
          { first: task(cashier, '一审', 'First'), second: task(cashier, '二审', 'Second', { when: 'isAbroad' }) },
        ),
      },
      signing: {
        type: 'parallel',
        states: signOffs({
          home: task(cashier, '国内', 'Home', { DONE: {} }),
          abroad: task(cashier, '国外', 'Abroad', { when: 'isAbroad', DONE: {} }),
        }),
        onDone: 'closed',
      },
      ...endings,
    });
    given(asked, trip).when('APPROVE', {}, 'cashier').opens('home').when('DONE', {}, 'cashier').thenDone();
    given(asked, { ...trip, abroad: true })
      .when('APPROVE', {}, 'cashier')
      .opens('second');
  });

  it('is refused among tasks with a condition, and in a chain with events of its own', () => {
    expect(() => tasks({ maybe: task(cashier, '订票', 'Book', { when: 'isAbroad', DONE: 'closed' }) })).toThrow(
      "Expected the task 'maybe' to be asked always, but it has the condition 'isAbroad'.",
    );
    expect(() => approvals('closed', { first: task(cashier, '一审', 'First', { DONE: 'closed' }) })).toThrow(
      "Expected the approver 'first' to be asked for a decision of the chain, but found DONE.",
    );
  });
});
