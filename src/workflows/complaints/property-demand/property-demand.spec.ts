import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import demand from './property-demand.process.js';

const form = { customerName: 'Liu', room: '3-1-502', contact: '138', matter: 'A new lamp.', category: 'basicService' };
const answer = { measure: 'A lamp.', longWorks: false };

const answered = (changes: object = {}, circumstances: Circumstances = {}): Scenario =>
  given(demand, form, { by: 'cs.agent', ...circumstances })
    .when('ACCEPT', { category: 'basicService' }, 'psc.agent')
    .when('PROPOSE_ANSWER', { ...answer, ...changes }, 'psc.agent');
const executed = (score: number, circumstances: Circumstances = {}): Scenario =>
  answered({}, circumstances).when('CUSTOMER_ACCEPTED', {}, 'psc.agent').when('EXECUTED', { score }, 'psc.agent');
const sampling = (sample: number): Circumstances => ({ policy: { sample } });

describe('property-demand', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(demand)).toEqual([]));

  it('DEM-01 is declined where the customer does not accept the answer, and he is told clearly', () => {
    answered()
      .when('CUSTOMER_DECLINED', { remark: 'He wants two.' }, 'psc.agent')
      .then('declining')
      .when('DECLINE_TOLD', {}, 'psc.agent')
      .thenOutput({ outcome: 'serviceDeclined' })
      .thenNotified('cs.agent', 'cannot be given')
      .thenRegister('complaints', '250301', { kind: 'demand', status: 'declined' });
  });

  it('DEM-03 of ten that are not fully satisfied all ten are visited, within 72 hours', () => {
    for (let done = 1; done <= 10; done += 1)
      executed(4, sampling(0))
        .then('followUp')
        .thenRegister('complaints', '250301', { status: 'open', confirmedScore: 4, fullySatisfied: false })
        .whenEnds('followUp', { outcome: 'satisfied' })
        .thenOutput({ outcome: 'archived' });
  });

  it('DEM-05 that a neighbour has caused is a demand, not a complaint', () => {
    given(demand, { ...form, category: 'customerDispute' }, { by: 'cs.agent' }).thenRegister('complaints', '250301', {
      business: 'property',
      kind: 'demand',
      category: 'customerDispute',
    });
  });

  it('that satisfies is visited where it is drawn, by the recorded id of the event, and closed where it is not', () => {
    executed(5, sampling(100)).then('followUp');
    const closed = executed(5, sampling(0))
      .thenOutput({ outcome: 'archived' })
      .thenRegister('complaints', '250301', { status: 'archived' });
    const record = closed.records.at(-1);
    closed.thenContext({ seed: record?.envelope.id });
  });

  it('is of the class that the centre judges, not of the one that it was registered with', () => {
    given(demand, { ...form, category: 'inquiry' }, { by: 'cs.agent' })
      .whenRefused('ACCEPT', {}, 'psc.agent', 'PAYLOAD_INVALID')
      .when('ACCEPT', { category: 'developerIssue' }, 'psc.agent')
      .thenRegister('complaints', '250301', { category: 'developerIssue', acceptedBy: 'psc.agent' });
  });

  it('is counted by its final cause, where that is another one', () => {
    const done = (data: object): Scenario =>
      answered({}, sampling(0))
        .when('CUSTOMER_ACCEPTED', {}, 'psc.agent')
        .when('EXECUTED', { score: 5, ...data }, 'psc.agent');
    done({}).thenRegister('complaints', '250301', { finalCategory: 'basicService' });
    done({ finalCategory: 'developerIssue' }).thenRegister('complaints', '250301', {
      category: 'basicService',
      finalCategory: 'developerIssue',
    });
  });

  it('is answered anew within the limit where the divergence is small', () => {
    answered()
      .when('MINOR_DISPUTE', { remark: 'Sooner.' }, 'psc.agent')
      .then('answering')
      .dueAt('answering', '2025-03-07T18:00:00+08:00')
      .when('PROPOSE_ANSWER', { ...answer, measure: 'A lamp tomorrow.' }, 'psc.agent')
      .then('answerProposed');
  });

  it('satisfies fully from the score that its policy names, and the register says so', () => {
    executed(4, { policy: { fullySatisfied: 4, sample: 0 } })
      .thenOutput({ outcome: 'archived' })
      .thenRegister('complaints', '250301', { confirmedScore: 4, fullySatisfied: true });
  });

  it('is due after 5 working days, the day of acceptance counted, and only overdue then', () => {
    answered()
      .dueAt('answerProposed', '2025-03-07T18:00:00+08:00')
      .at('2025-03-10T09:00:00+08:00')
      .overdue('answerProposed')
      .then('answerProposed');
    answered({ purchases: '6000.00' }).at('2025-03-10T09:00:00+08:00').notOverdue('answerProposed');
  });

  it('is remedied and visited again while the customer is not satisfied', () => {
    executed(2)
      .whenEnds('followUp', { outcome: 'unsatisfied' })
      .then('remedial')
      .when('REMEDIED', {}, 'psc.agent')
      .whenEnds('followUp', { outcome: 'satisfied' })
      .thenOutput({ outcome: 'archived' });
  });
});
