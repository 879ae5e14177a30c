import { initiator, role } from '../assignment.js';
import { given } from '../testing/index.js';
import { trip, tripWords } from '../testing/word-sample.js';
import { text } from './text.js';

const { chart, end, informs, remembers } = tripWords();
const counting = remembers(({ context }) => ({ amount: context.amount + 1 }));
const cashier = role('Cashier');

const working = chart({
  booking: {
    title: text('订票', 'Book'),
    to: cashier,
    decisions: {
      DONE: { target: 'paying', actions: informs(role('GeneralManager'), text('票已订', 'Booked')) },
      APPROVE: { actions: counting },
    },
  },
  paying: {
    title: text('付款', 'Pay'),
    to: role('FinanceDepartment'),
    separateFrom: ['booking'],
    signers: 'all',
    deadline: 'reportWithin',
    decisions: { DONE: 'reporting' },
    lapse: 'late',
  },
  reporting: {
    key: 'report',
    title: text('报告', 'Report'),
    to: initiator(),
    deadline: 'reportWithin',
    decisions: { DONE: 'closed' },
    on: { WITHDRAW: '.waiting' },
    initial: 'writing',
    states: { writing: {}, waiting: {} },
  },
  closed: end('已结束', 'Closed'),
  late: end('逾期', 'Late'),
});
const begun = () => given(working, trip);
const finance = ['cashier', 'fin.head', 'fin.reviewer', 'fin.supervisor'];

describe('tasks', () => {
  it('are decided by their events; one that leads nowhere does its work and the task stays open', () => {
    begun()
      .assignedTo('booking', 'cashier')
      .when('APPROVE', {}, 'cashier')
      .opens('booking')
      .thenContext({ amount: 1 })
      .when('DONE', {}, 'cashier')
      .opens('paying')
      .thenNotified('gm', 'Booked');
  });

  it('are not for whoever has decided the one that they are separate from', () => {
    begun()
      .when('DONE', {}, 'cashier')
      .assignedTo('paying', ...finance.slice(1))
      .whenRefused('DONE', {}, 'cashier', 'SEPARATION_OF_DUTIES');
  });

  it('wait for all who sign, where all do', () => {
    let paying = begun().when('DONE', {}, 'cashier');
    for (const signer of finance.slice(1, -1)) paying = paying.when('DONE', {}, signer).then('paying');
    paying.when('DONE', {}, 'fin.supervisor').opens('report');
  });

  it('go their other way when the limit passes; without one they are only marked', () => {
    begun().when('DONE', {}, 'cashier').afterTime({ days: 4 }).thenOutput({ outcome: 'late' });
    let reporting = begun().when('DONE', {}, 'cashier');
    for (const signer of finance.slice(1)) reporting = reporting.when('DONE', {}, signer);
    reporting.afterTime({ days: 4 }).overdue('report').then({ reporting: 'writing' });
  });

  it('keep their task open from step to step within', () => {
    let reporting = begun().when('DONE', {}, 'cashier');
    for (const signer of finance.slice(1)) reporting = reporting.when('DONE', {}, signer);
    reporting
      .when('WITHDRAW', {}, 'engineer1')
      .then({ reporting: 'waiting' })
      .opens('report')
      .when('DONE', {}, 'engineer1')
      .thenOutput({ outcome: 'closed' });
  });

  it('say why they have no limit as the process does', () => {
    const { meta } = working.machine.getStateNodeById('trip.booking');
    expect(meta).toMatchObject({ task: { noDeadline: 'manual silent' }, clause: 's' });
  });
});
