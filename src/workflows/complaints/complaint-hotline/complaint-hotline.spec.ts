import { checkDefinition } from '../../../engine/index.js';
import { fakeReference, given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import hotline from './complaint-hotline.process.js';

const form = { customerName: 'Liu', contact: '138', content: 'Where is my order?', channel: 'phone', kind: 'inquiry' };
const called = (changes: object = {}, circumstances: Circumstances = {}): Scenario =>
  given(hotline, { ...form, ...changes }, { by: 'cs.agent', startAt: '2025-03-03T14:00:00+08:00', ...circumstances });
const proposed = (): Scenario =>
  called()
    .when('NO_CLEAR_ANSWER', { question: 'Is there a discount?' }, 'cs.agent')
    .when('PROPOSE', { solution: 'Five per cent.' }, 'cs.owner');

describe('complaint-hotline', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(hotline)).toEqual([]));

  it('is answered at once, accepted, and logged the next day with how it was settled', () => {
    called({ rings: 2 })
      .thenRegister('complaints', '250301', { rings: 2, answeredInTime: true, kind: 'inquiry' })
      .when('ANSWER', { responsibility: 'none', solution: 'It left today.' }, 'cs.agent')
      .when('CUSTOMER_ACCEPTED', {}, 'cs.agent')
      .assignedTo('logging', 'cs.agent')
      .at('2025-03-04T09:00:00+08:00')
      .notOverdue('logging')
      .when('LOG_SUBMITTED', {}, 'cs.agent')
      .thenOutput({ outcome: 'closed' })
      .thenRegister('complaints', '250301', {
        ...{ status: 'closed', closedBy: 'cs.agent' },
        handling: fakeReference('solution', 'It left today.'),
      });
  });

  it('says where it rang more often than the manual allows', () => {
    called({ rings: 4 }).thenRegister('complaints', '250301', { answeredInTime: false });
    called({ rings: 4 }, { policy: { rings: 5 } }).thenRegister('complaints', '250301', { answeredInTime: true });
  });

  it('HOT-01 a question without a clear answer at 14:00 is answered by 14:30, the reply to the customer included', () => {
    called()
      .when('NO_CLEAR_ANSWER', { question: 'Is there a discount?' }, 'cs.agent')
      .assignedTo('inCharge', 'cs.owner')
      .dueAt('inCharge', '2025-03-03T14:30:00+08:00')
      .at('2025-03-03T14:20:00+08:00')
      .when('PROPOSE', { solution: 'Five per cent.' }, 'cs.owner')
      .assignedTo('replying', 'cs.agent')
      .dueAt('replying', '2025-03-03T14:30:00+08:00')
      .at('2025-03-03T14:31:00+08:00')
      .overdue('replying')
      .then('replying');
  });

  it('HOT-02 a customer who refuses is called again at another time, as often as it takes', () => {
    proposed()
      .when('CALLBACK_REFUSED', { objection: 'Too little.', callAt: '2025-03-04T10:00:00+08:00' }, 'cs.agent')
      .then('callingAgain')
      .dueAt('callingAgain', '2025-03-04T10:00:00+08:00')
      .when('CALLBACK_REFUSED', { objection: 'Still.', callAt: '2025-03-05T10:00:00+08:00' }, 'cs.agent')
      .dueAt('callingAgain', '2025-03-05T10:00:00+08:00')
      .when('CALLBACK_ACCEPTED', { satisfaction: 'fair' }, 'cs.agent')
      .then('logging');
  });

  it('is reported to the person in charge where the customer does not accept the answer', () => {
    called({ kind: 'complaint', channel: 'visit' })
      .when('ANSWER', { responsibility: 'notOurs', solution: 'We are sorry, but no.' }, 'cs.agent')
      .when('CUSTOMER_DECLINED', { objection: 'I want to see your superior.' }, 'cs.agent')
      .then('inCharge')
      .assignedTo('inCharge', 'cs.owner');
  });

  it('has 30 minutes for a call without an answer only, and none for a visitor or an answer that is not accepted', () => {
    called({ channel: 'visit' })
      .when('NO_CLEAR_ANSWER', { question: 'Is there a discount?' }, 'cs.agent')
      .at('2025-03-03T14:31:00+08:00')
      .notOverdue('inCharge');
    called()
      .when('ANSWER', { responsibility: 'ours', solution: 'We come at once.' }, 'cs.agent')
      .when('CUSTOMER_DECLINED', { objection: 'Too late.' }, 'cs.agent')
      .at('2025-03-03T14:31:00+08:00')
      .notOverdue('inCharge')
      .when('PROPOSE', { solution: 'Today.' }, 'cs.owner')
      .notOverdue('replying');
  });

  it.each([
    ['none', 'closed'],
    ['ours', 'closed'],
    ['notOurs', 'refused'],
    ['unreasonable', 'refused'],
  ])('ends as what it was where the customer accepts the answer: %s is %s', (responsibility, outcome) => {
    called()
      .when('ANSWER', { responsibility, solution: 'As it is.' }, 'cs.agent')
      .when('CUSTOMER_ACCEPTED', {}, 'cs.agent')
      .when('LOG_SUBMITTED', {}, 'cs.agent')
      .thenOutput({ outcome });
  });

  it('is no refusal any more where the person in charge finds a solution, whose satisfaction is recorded', () => {
    called({}, { directory: { gm: { roles: ['GmOffice'] } } })
      .when('ANSWER', { responsibility: 'notOurs', solution: 'We are sorry, but no.' }, 'cs.agent')
      .when('CUSTOMER_DECLINED', { objection: 'I insist.' }, 'cs.agent')
      .when('PROPOSE', { solution: 'As a courtesy.' }, 'cs.owner')
      .when('CALLBACK_ACCEPTED', { satisfaction: 'satisfied' }, 'cs.agent')
      .when('LOG_SUBMITTED', {}, 'cs.agent')
      .thenOutput({ outcome: 'closed' })
      .thenRegister('complaints', '250301', { status: 'closed', satisfaction: 'satisfied' })
      .thenNotified('gm', 'log');
  });

  it('makes a case of its own of a new demand, for the same customer', () => {
    proposed()
      .when('NEW_DEMAND', { demand: 'An invoice.' }, 'cs.agent')
      .then('logging')
      .starts('complaint-hotline', {
        follows: '250301',
        customerName: fakeReference('customerName', 'Liu'),
        content: fakeReference('demand', 'An invoice.'),
      })
      .thenProcess('complaint-hotline', 'answering');
  });

  it('is registered by customer service only', () => {
    called({}, { by: 'engineer1' }).refuses('FORBIDDEN');
  });
});
