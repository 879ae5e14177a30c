import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import requisition from './recruitment-requisition.process.js';

const submitted = (by = 'engineer1'): Scenario =>
  given(requisition, { post: 'Welder', number: 2, reason: 'Line 3.' }, { by }).when('SUBMIT', {}, by);

describe('recruitment-requisition', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(requisition)).toEqual([]));

  it('passes the head of the department and the general manager, then recruitment begins', () => {
    submitted()
      .assignedTo('departmentReview', 'tech.head')
      .when('APPROVE', {}, 'tech.head')
      .assignedTo('gmApproval', 'gm')
      .when('APPROVE', {}, 'gm')
      .thenOutput({ outcome: 'approved' })
      .starts('recruitment', { post: 'Welder', number: 2 });
  });

  it('of a head goes to his superior; is returned, rejected, withdrawn', () => {
    submitted('tech.head').assignedTo('departmentReview', 'dgm');
    submitted().when('RETURN', { remark: 'How many?' }, 'tech.head').then('draft');
    submitted().when('REJECT', { remark: 'No.' }, 'tech.head').thenOutput({ outcome: 'rejected' });
    submitted().when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
  });
});
