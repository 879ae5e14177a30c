import { checkDefinition } from '../../../engine/index.js';
import { fakeReference, given, type Scenario } from '../../../engine/testing/index.js';
import review from './complaint-internal-review.process.js';

const request = { number: '250301', course: 'c', demands: 'd', progress: 'p', measure: 'A motor.' };
const arrangement = { arrangement: 'Tuesday, room 3.' };
const received = (round = 1): Scenario => given(review, { ...request, round });
const opened = (): Scenario => received().when('OPEN_REVIEW', arrangement, 'pmc.head');
const reviewed = (): Scenario =>
  opened()
    .when('GIVE_OPINION', { opinion: 'Yes.' }, 'psc.head', { task: 'cooperation' })
    .when('GIVE_OPINION', { opinion: 'Cheaper.' }, 'qmc.head', { task: 'advice' });

describe('complaint-internal-review', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(review)).toEqual([]));

  it('is organised by the project management centre, with the centre and the advice of quality', () => {
    received().opens('drafted').assignedTo('drafted', 'pmc.head');
    opened()
      .opens('cooperation', 'advice')
      .assignedTo('cooperation', 'psc.head', 'psc.agent')
      .assignedTo('advice', 'qmc.head');
    reviewed()
      .opens('conclusion')
      .when('MEASURES_APPROVED', { measure: 'A used motor.' }, 'pmc.head')
      .thenOutput({ outcome: 'measuresApproved', measure: fakeReference('measure', 'A used motor.') });
  });

  it('REV-02 is the second internal review after a small divergence', () => {
    received(2).opens('secondReview').when('OPEN_REVIEW', arrangement, 'pmc.head').then('inReview');
  });

  it('REV-04 is not opened by the property service centre, which only cooperates', () => {
    received().whenRefused('OPEN_REVIEW', arrangement, 'psc.head', 'NOT_ASSIGNED').then('drafted');
  });

  it('may end without a measure, with the reason', () => {
    reviewed()
      .whenRefused('MEASURES_REJECTED', {}, 'pmc.head', 'PAYLOAD_INVALID')
      .when('MEASURES_REJECTED', { remark: 'Too dear.' }, 'pmc.head')
      .thenOutput({ outcome: 'measuresRejected' });
  });
});
