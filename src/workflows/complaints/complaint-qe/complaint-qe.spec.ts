import { checkDefinition } from '../../../engine/index.js';
import { fakeReference, given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import complaint from './complaint-qe.process.js';

const form = {
  customerName: 'Liu',
  contact: '138',
  content: 'Scratches.',
  receivedAt: '2025-03-03T09:00:00+08:00',
  channel: 'phone',
  market: 'foreign',
};
const review = { details: 'On every second one.', answeredAtOnce: false };
const reviewed = (level: string, circumstances: Circumstances = {}): Scenario =>
  given(complaint, form, { by: 'mkt.clerk', ...circumstances }).when(
    'REVIEWED',
    { ...review, level },
    'mkt.supervisor',
  );
const issued = (level: string): Scenario => reviewed(level).when('ISSUE', { demand: 'New ones.' }, 'mkt.rep');
const approved = (level: string): Scenario =>
  issued(level).when('APPROVE', {}, level === 'major' ? 'mkt.vp' : 'mkt.supervisor');
const accepted = (level: string): Scenario =>
  approved(level).when('SIGN_RECEIPT', {}, 'qc.head').when('ACCEPT', {}, 'qe');
const planned = (): Scenario =>
  accepted('general')
    .when('FIND_RESPONSIBLE', { responsibleDepartment: 'manufacturing', responsibleId: 'manufacturing.head' }, 'qe')
    .when('PLAN', { cause: 'A worn tool.', plan: 'A new tool.' }, 'manufacturing.head');

describe('complaint-qe', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(complaint)).toEqual([]));

  it('is registered by the clerk of the marketing department, to whom others hand what they receive', () => {
    given(complaint, form, { by: 'mkt.rep' }).refuses('FORBIDDEN');
  });

  it('QE-01 is in time when the form is issued within the hour, and is answered within three working days', () => {
    reviewed('general')
      .dueAt('formIssue', '2025-03-03T10:00:00+08:00')
      .at('2025-03-03T09:50:00+08:00')
      .notOverdue('formIssue')
      .when('ISSUE', { demand: 'New ones.' }, 'mkt.rep')
      .when('APPROVE', {}, 'mkt.supervisor')
      .when('SIGN_RECEIPT', {}, 'qc.head')
      .when('ACCEPT', {}, 'qe')
      .dueAt('generalReply', '2025-03-06T18:00:00+08:00');
  });

  it('QE-02 has interim measures within eight working hours and permanent ones within two working days when major', () => {
    accepted('major')
      .dueAt('interimMeasures', '2025-03-04T09:30:00+08:00')
      .dueAt('permanentReply', '2025-03-05T18:00:00+08:00')
      .at('2025-03-04T09:30:01+08:00')
      .overdue('interimMeasures')
      .notOverdue('permanentReply');
  });

  it('QE-03 is overdue when the form is issued after 70 minutes', () => {
    reviewed('general')
      .at('2025-03-03T10:10:00+08:00')
      .overdue('formIssue')
      .when('ISSUE', { demand: 'New ones.' }, 'mkt.rep')
      .then('formApproval');
    given(complaint, form, { by: 'mkt.clerk' }).at('2025-03-03T10:10:00+08:00').overdue('initialReview');
  });

  it('QE-03 counts the hour from the registration at the latest: no receipt is later than that', () => {
    given(complaint, { ...form, receivedAt: '2025-03-09T09:00:00+08:00' }, { by: 'mkt.clerk' }).dueAt(
      'initialReview',
      '2025-03-03T10:00:00+08:00',
    );
  });

  it('keeps what the first review has found for whoever investigates it', () => {
    reviewed('general').thenContext({ details: fakeReference('details', review.details) });
  });

  it('QE-04 goes back to the responsible department when the plan does not pass', () => {
    planned()
      .when('REVIEW_FAILED', { remark: 'Why is it worn?' }, 'qe')
      .assignedTo('correctivePlan', 'manufacturing.head')
      .when('PLAN', { cause: 'No maintenance.', plan: 'Maintenance.' }, 'manufacturing.head')
      .when('REVIEW_PASSED', {}, 'qe')
      .when('RETURN', { remark: 'By when?' }, 'mgmt.rep')
      .opens('correctivePlan', 'generalReply');
  });

  it('QE-05 needs the vice president for the form of a major complaint', () => {
    issued('major')
      .then('majorFormApproval')
      .assignedTo('majorFormApproval', 'mkt.vp')
      .whenRefused('APPROVE', {}, 'mkt.supervisor', 'NOT_ASSIGNED')
      .when('APPROVE', {}, 'mkt.vp')
      .then('receipt');
  });

  it('QE-06 is not received while the head of quality control has not signed', () => {
    approved('general')
      .whenRefused('ACCEPT', {}, 'qe', 'EVENT_NOT_ACCEPTED')
      .whenRefused('SIGN_RECEIPT', {}, 'qe', 'NOT_ASSIGNED')
      .then('receipt');
  });

  it('is closed by the clerk once the customer is answered and the measures are approved and implemented (004-I 4.2)', () => {
    planned()
      .when('MEETING_HELD', { minutes: 'With technology and production.' }, 'qe')
      .thenContext({ minutes: fakeReference('minutes', 'With technology and production.') })
      .when('REVIEW_PASSED', {}, 'qe')
      .when('APPROVE', {}, 'mgmt.rep')
      .when('REPLY', { reply: 'A new tool.' }, 'qe')
      .assignedTo('implementation', 'qe')
      .when('IMPLEMENTED', {}, 'qe')
      .opens('tracking')
      .whenRefused('CLOSE', {}, 'mkt.clerk', 'PAYLOAD_INVALID')
      .when('CLOSE', { settled: 'Told by telephone; he agrees.' }, 'mkt.clerk')
      .thenOutput({ outcome: 'closed' })
      .thenRegister('complaints', '250301', {
        status: 'closed',
        level: 'general',
        qeRegisteredBy: 'qe',
        handler: 'qe',
      });
  });

  it('is closed only with interim and permanent measures when it is major', () => {
    accepted('major')
      .when('FIND_RESPONSIBLE', { responsibleDepartment: 'manufacturing', responsibleId: 'manufacturing.head' }, 'qe')
      .when('PLAN', { cause: 'A worn tool.', plan: 'A new tool.' }, 'manufacturing.head')
      .when('REVIEW_PASSED', {}, 'qe')
      .when('APPROVE', {}, 'gm')
      .when('IMPLEMENTED', {}, 'qe')
      .when('REPLY', { reply: 'A new tool.' }, 'qe')
      .opens('interimMeasures')
      .when('PROPOSE_INTERIM', { interimMeasures: 'All are sorted.' }, 'qe')
      .opens('tracking');
  });

  it('is told to the vice president at once, and is issued again when the form is not approved', () => {
    issued('general')
      .thenNotified('mkt.vp', 'A new complaint')
      .when('RETURN', { remark: 'Which lot?' }, 'mkt.supervisor')
      .opens('formIssue');
  });
});
