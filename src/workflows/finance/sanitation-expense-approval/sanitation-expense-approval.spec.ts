import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import sanitation from './sanitation-expense-approval.process.js';

const form = { facility: 'Bins', amount: '300', reason: 'Two are broken.' };
const asked = (): Scenario => given(sanitation, form, { by: 'office.clerk' }).when('SUBMIT', {}, 'office.clerk');

describe('sanitation-expense-approval', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(sanitation)).toEqual([]));

  it('goes from the general office to the director', () => {
    asked()
      .assignedTo('directorApproval', 'institute.director')
      .when('APPROVE', {}, 'institute.director')
      .thenOutput({ outcome: 'approved' });
    given(sanitation, form, { by: 'engineer1' }).refuses('FORBIDDEN');
  });

  it('is returned, rejected, withdrawn', () => {
    asked().when('RETURN', { remark: 'Which?' }, 'institute.director').then('draft');
    asked().when('REJECT', { remark: 'No.' }, 'institute.director').thenOutput({ outcome: 'rejected' });
    asked().when('WITHDRAW', {}, 'office.clerk').thenOutput({ outcome: 'withdrawn' });
  });
});
