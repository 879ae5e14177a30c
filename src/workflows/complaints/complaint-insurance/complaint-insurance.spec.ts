import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import insurance from './complaint-insurance.process.js';

const form = {
  customerName: 'Liu',
  contact: '138',
  content: 'Nobody came to the accident.',
  complainant: 'insured',
  channel: 'telephone',
  calls: 1,
};
const dispatched = (changes: object = {}, more: Circumstances = {}): Scenario =>
  given(insurance, { ...form, ...changes }, { by: 'complaint.post', ...more }).when(
    'DISPATCH',
    { handlerId: 'branch.handler1' },
    'complaint.post',
  );
const investigated = (cause: string, changes: object = {}, more: Circumstances = {}): Scenario =>
  dispatched(changes, more).when('INVESTIGATED', { cause, findings: 'As said.' }, 'branch.handler1');

describe('complaint-insurance', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(insurance)).toEqual([]));

  it('is only accepted by the complaint management post', () => {
    given(insurance, form, { by: 'branch.handler1' }).refuses('FORBIDDEN');
  });

  it('INS-01 is valid where the branch delayed the dispatch, is answered, reported and tracked to its end', () => {
    investigated('coordination')
      .thenRegister('complaints', '250301', { isValid: true, cause: 'coordination' })
      .assignedTo('answering', 'branch.handler1')
      .when('ANSWERED', { answer: 'We are sorry.' }, 'branch.handler1')
      .thenNotified('branch.head', 'result')
      .assignedTo('tracking', 'complaint.post')
      .when('CLOSE', {}, 'complaint.post')
      .thenOutput({ outcome: 'closed' })
      .thenRegister('complaints', '250301', { status: 'closed', isMajor: false, calls: 1 });
  });

  it('is invalid where nobody of ours did wrong, and is answered all the same', () => {
    investigated('none').thenRegister('complaints', '250301', { isValid: false }).then('answering');
  });

  it('INS-03 is major with the third call that is not settled', () => {
    investigated('attitude')
      .when('CALLED_AGAIN', {}, 'complaint.post')
      .then('answering')
      .when('CALLED_AGAIN', {}, 'complaint.post')
      .then('majorCoordination')
      .thenNotified('branch.head', 'major')
      .assignedTo('majorCoordination', 'callcentre.head')
      .when('COORDINATED', { coordination: 'Claims and call centre.' }, 'callcentre.head')
      .assignedTo('majorAnswering', 'dispatch.post')
      .when('ANSWERED', { answer: 'We pay.' }, 'dispatch.post')
      .when('CALLED_AGAIN', {}, 'complaint.post')
      .then('majorAnswering')
      .when('ANSWERED', { answer: 'It is paid.' }, 'dispatch.post')
      .when('CLOSE', {}, 'complaint.post')
      .thenRegister('complaints', '250301', { isMajor: true, calls: 4 });
  });

  it('INS-03 counts the calls from before the complaint is dispatched too', () => {
    given(insurance, form, { by: 'complaint.post' })
      .when('CALLED_AGAIN', {}, 'complaint.post')
      .when('CALLED_AGAIN', {}, 'complaint.post')
      .then('received')
      .when('DISPATCH', { handlerId: 'branch.handler1' }, 'complaint.post')
      .when('INVESTIGATED', { cause: 'attitude', findings: 'As said.' }, 'branch.handler1')
      .then('majorCoordination');
  });

  it.each([
    [{ criterion: 'media' }, 'majorCoordination'],
    [{ criterion: 'petition', calls: 0 }, 'majorCoordination'],
    [{ calls: 3 }, 'majorCoordination'],
    [{ calls: 2 }, 'answering'],
  ])('%j leads after the investigation to %s', (changes, state) => {
    investigated('timeliness', changes).then(state);
  });

  it('counts as many calls as the policy says', () => {
    investigated('skill', { calls: 3 }, { policy: { repeatCalls: 4 } }).then('answering');
  });

  it('is coordinated before it is investigated where the branch reports it as major', () => {
    dispatched()
      .whenRefused('ESCALATE', { criterion: 'regulator' }, 'branch.handler1', 'NOT_ASSIGNED')
      .when('ESCALATE', { criterion: 'regulator' }, 'branch.head')
      .when('COORDINATED', { coordination: 'All of us.' }, 'callcentre.head')
      .then('dispatched')
      .when('INVESTIGATED', { cause: 'skill', findings: 'A mistake.' }, 'branch.handler1')
      .then('majorAnswering');
  });

  it('is answered again when the customer calls after the answer, and is not major yet', () => {
    investigated('skill', { calls: 0 })
      .when('ANSWERED', { answer: 'We are sorry.' }, 'branch.handler1')
      .when('CALLED_AGAIN', {}, 'complaint.post')
      .then('answering');
  });

  it('INS-05 goes to the new handler when he is replaced, and the complaint management post is told', () => {
    dispatched()
      .when('REPLACE_HANDLER', { handlerId: 'branch.handler2' }, 'branch.head')
      .assignedTo('dispatched', 'branch.handler2')
      .thenNotified('complaint.post', 'replaced');
  });
});
