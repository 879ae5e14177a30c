import { fakeReference, given, heldRemark, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import priceException from './price-exception.process.js';

const form = {
  customer: 'Bohai Pumps',
  title: 'Control cabinets 2025',
  amount: '128000.00',
  currency: 'CNY',
  requestedDiscountPercent: '12.5',
  reason: 'Competitor offers less.',
};

const terms = { amount: '128000.00', currency: 'CNY', discountPercent: '12.5' };

const reported = (circumstances: Circumstances = {}): Scenario =>
  given(priceException, form, { by: 'sales.rep1', ...circumstances });

describe('price-exception', () => {
  it('is reported to the head of the department and approved (001 篇三 2.3)', () => {
    reported()
      .then('departmentApproval')
      .opens('departmentApproval')
      .assignedTo('departmentApproval', 'sales.director')
      .when('APPROVE', {}, 'sales.director')
      .then('approved')
      .thenOutput({ approved: true, ...terms, decidedBy: 'sales.director' })
      .thenNotified('sales.rep1', 'approved');
  });

  it('goes to the general manager where the policy names that level [model]', () => {
    reported({ policy: { approver: 'generalManager' } })
      .then('gmApproval')
      .assignedTo('gmApproval', 'gm')
      .when('APPROVE', { remark: 'Once.' }, 'gm')
      .thenOutput({ approved: true, remark: heldRemark('Once.') });
  });

  it('goes back to the level that the policy names when it is reported again [model]', () => {
    reported({ policy: { approver: 'generalManager' } })
      .when('RETURN', { remark: 'Ask for less.' }, 'gm')
      .when('RESUBMIT', { requestedDiscountPercent: '8' }, 'sales.rep1')
      .then('gmApproval');
  });

  it('is not approved where it is rejected [model]', () => {
    reported()
      .when('REJECT', { remark: 'No margin left.' }, 'sales.director')
      .then('rejected')
      .thenOutput({
        approved: false,
        ...terms,
        decidedBy: 'sales.director',
        remark: heldRemark('No margin left.'),
      })
      .thenNotified('sales.rep1', 'rejected');
  });

  it('is corrected and reported again after a return [model]', () => {
    reported()
      .when('RETURN', { remark: 'Ask for less.' }, 'sales.director')
      .then('returned')
      .opens('correction')
      .assignedTo('correction', 'sales.rep1')
      .thenNotified('sales.rep1', 'returned')
      .when('RESUBMIT', { requestedDiscountPercent: '8' }, 'sales.rep1')
      .then('departmentApproval')
      .thenContext({ request: { requestedDiscountPercent: '8', reason: fakeReference('reason', form.reason) } })
      .when('APPROVE', {}, 'sales.director')
      .thenOutput({ ...terms, discountPercent: '8' });
  });

  it('is not approved where the requester withdraws it [model]', () => {
    reported().when('WITHDRAW', {}, 'sales.rep1').then('withdrawn').thenOutput({ approved: false });
    reported()
      .when('RETURN', { remark: 'Ask for less.' }, 'sales.director')
      .when('WITHDRAW', {}, 'sales.rep1')
      .thenOutput({ approved: false });
  });

  it('sends the own request of a department head to his superior', () => {
    reported({ by: 'sales.director' })
      .assignedTo('departmentApproval', 'dgm')
      .whenRefused('APPROVE', {}, 'sales.director', 'SEPARATION_OF_DUTIES');
  });

  it('asks for a reason with a return and with a rejection', () => {
    reported()
      .whenRefused('RETURN', {}, 'sales.director', 'PAYLOAD_INVALID')
      .whenRefused('REJECT', { remark: '' }, 'sales.director', 'PAYLOAD_INVALID');
  });
});
