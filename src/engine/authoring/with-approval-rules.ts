import { defaultApprovalRules, type OwnRequest, type SameApprover } from '../approval-rules.js';
import type { PolicyClass } from '../policy.js';
import { roles, type Role } from '../roles.js';
import { Parameter } from './parameter.js';

const source = '[model] 手册未规定';

/** The policy with the parameters that every process has for its approvals. */
export function withApprovalRules(policy: PolicyClass): PolicyClass {
  const extended = class extends policy {
    ownRequest: OwnRequest = defaultApprovalRules.ownRequest;
    ownRequestTop: Role = defaultApprovalRules.ownRequestTop;
    sameApprover: SameApprover = defaultApprovalRules.sameApprover;
  };
  Object.defineProperty(extended, 'name', { value: policy.name });
  const { prototype } = extended;
  Parameter('approval.ownRequest', source, '审批人为申请人本人时', 'When the approver is the requester', {
    superior: { zh: '由其上级审批', en: 'His superior approves' },
    self: { zh: '由其本人审批', en: 'He approves himself' },
    skip: { zh: '自动通过', en: 'It passes without' },
  })(prototype, 'ownRequest');
  Parameter(
    'approval.ownRequest.top',
    source,
    '无上级的申请人，副总经理之外由谁审批',
    'Who approves for whoever has no superior, beside the deputy general manager',
    roles,
  )(prototype, 'ownRequestTop');
  Parameter('approval.sameApprover', source, '同一人连续审批时', 'When the same person approves twice in a row', {
    again: { zh: '每次都须审批', en: 'He is asked each time' },
    once: { zh: '内容未变时只审批一次', en: 'He is asked once while the terms stay the same' },
  })(prototype, 'sameApprover');
  return extended;
}
