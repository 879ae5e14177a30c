import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import spareParts from './spare-parts-purchase.process.js';

const voucher = '0197c000-0000-7000-8000-000000000001';
const drafted = (amount: string, by: string, policy: object = {}): Scenario =>
  given(spareParts, { part: 'A pump', amount, reason: 'It leaks.' }, { by, policy });

describe('spare-parts-purchase', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(spareParts)).toEqual([]));

  it('SPA-01 at 499 the team leader approves, and he or the member buys', () => {
    drafted('499', 'team.member')
      .when('SUBMIT', {}, 'team.member')
      .assignedTo('leaderApproval', 'team.leader')
      .when('APPROVE', {}, 'team.leader')
      .whenRefused('BUY', { buyer: 'purchasing', cost: '480', voucher }, 'team.member', 'GUARD_REFUSED', 'bySmallBuyer')
      .whenRefused('BUY', { buyer: 'member', cost: '480' }, 'team.member', 'PAYLOAD_INVALID')
      .when('BUY', { buyer: 'member', cost: '480', voucher }, 'team.member')
      .then('reimbursement')
      .thenContext({ boughtOn: '2025-03-03', cost: '480', voucher })
      .whenEnds('reimbursement', { outcome: 'archived' })
      .thenOutput({ outcome: 'bought' });
  });

  it('SPA-01 at 501 the leader asks, purchasing and 总经办 approve, purchasing buys and signs', () => {
    drafted('501', 'team.member').whenRefused('SUBMIT', {}, 'team.member', 'GUARD_REFUSED', 'leaderAsks');
    drafted('501', 'team.leader')
      .when('SUBMIT', {}, 'team.leader')
      .when('APPROVE', {}, 'purchasing.head')
      .assignedTo('gmOfficeApproval', 'mgmt.rep')
      .when('APPROVE', {}, 'mgmt.rep')
      .when('BUY', { buyer: 'purchasing', cost: '501', voucher }, 'purchasing.head')
      .when('COUNTERSIGN', {}, 'purchasing.head')
      .then('reimbursement')
      .whenEnds('reimbursement', { outcome: 'refused' })
      .thenOutput({ outcome: 'notReimbursed' });
  });

  it('SPA-01 exactly 500 is what the parameter says', () => {
    drafted('500', 'team.leader').when('SUBMIT', {}, 'team.leader').then('purchasingApproval');
    drafted('500.00', 'team.member', { inclusive: false }).when('SUBMIT', {}, 'team.member').then('leaderApproval');
  });

  it('is returned, rejected, withdrawn', () => {
    const asked = (): Scenario => drafted('80', 'team.member').when('SUBMIT', {}, 'team.member');
    asked().when('RETURN', { remark: 'Which?' }, 'team.leader').then('draft');
    asked().when('REJECT', { remark: 'No.' }, 'team.leader').thenOutput({ outcome: 'rejected' });
    asked().when('WITHDRAW', {}, 'team.member').thenOutput({ outcome: 'withdrawn' });
  });

  it('SPA-01 what was approved at 499 may not cost 500: it is asked for again', () => {
    drafted('499', 'team.member')
      .when('SUBMIT', {}, 'team.member')
      .when('APPROVE', {}, 'team.leader')
      .whenRefused('BUY', { buyer: 'member', cost: '500', voucher }, 'team.member', 'GUARD_REFUSED', 'costIsSmall')
      .when('RETURN', { remark: 'It has become dearer.' }, 'team.member')
      .then('draft');
  });
});
