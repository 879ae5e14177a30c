import { checkDefinition } from '../../../engine/index.js';
import { fakeReference, given, type Scenario } from '../../../engine/testing/index.js';
import requestExample from './request-example.process.js';

const form = { subject: 'A new desk', reason: 'The old one wobbles.' };

/** Case of an engineer whose superior is the head of the technical department; Monday, 09:00. */
const submitted = (): Scenario => given(requestExample, form, { by: 'engineer1' }).when('SUBMIT', {}, 'engineer1');

describe('request-example', () => {
  it('has no defect in its whole state space', () => {
    expect(checkDefinition(requestExample)).toEqual([]);
  });

  it('is approved by the direct superior', () => {
    submitted()
      .opens('approval')
      .assignedTo('approval', 'tech.head')
      .when('APPROVE', {}, 'tech.head')
      .thenOutput({ outcome: 'approved' })
      .thenNotified('engineer1', 'approved');
  });

  it('is rejected with a remark, never without', () => {
    submitted()
      .whenRefused('REJECT', {}, 'tech.head', 'PAYLOAD_INVALID')
      .when('REJECT', { remark: 'There is one in the store.' }, 'tech.head')
      .thenOutput({ outcome: 'rejected' });
  });

  it('is corrected and submitted again after a return', () => {
    submitted()
      .when('RETURN', { remark: 'How old is it?' }, 'tech.head')
      .opens('draft')
      .thenNotified('engineer1', 'returned')
      .when('SUBMIT', { reason: 'Twenty years.' }, 'engineer1')
      .opens('approval')
      .thenContext({ request: { subject: form.subject, reason: fakeReference('reason', 'Twenty years.') } });
  });

  it('is withdrawn by the requester alone', () => {
    submitted()
      .whenRefused('WITHDRAW', {}, 'engineer2', 'NOT_ASSIGNED')
      .when('WITHDRAW', {}, 'engineer1')
      .thenOutput({ outcome: 'withdrawn' });
  });

  it('is decided by nobody on his own request', () => {
    submitted().whenRefused('APPROVE', {}, 'engineer1', 'SEPARATION_OF_DUTIES');
  });

  it('is overdue after three working days, and still waits', () => {
    submitted()
      .dueAt('approval', '2025-03-06T18:00:00+08:00')
      .afterTime({ days: 4 })
      .overdue('approval')
      .then('approval');
  });
});
