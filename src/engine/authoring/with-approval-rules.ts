import { defaultApprovalRules } from '../approval-rules.js';
import type { PolicyDeclaration } from '../policy.js';
import { roles } from '../roles.js';
import { parameter } from './parameter.js';

const source = '[model] 手册未规定';

const ofOwnRequest = {
  superior: { zh: '由其上级审批', en: 'His superior approves' },
  self: { zh: '由其本人审批', en: 'He approves himself' },
  skip: { zh: '自动通过', en: 'It passes without' },
};
const ofSameApprover = {
  again: { zh: '每次都须审批', en: 'He is asked each time' },
  once: { zh: '内容未变时只审批一次', en: 'He is asked once while the terms stay the same' },
};

/** The parameters that every process has for its approvals. */
const approvalRules = {
  ownRequest: parameter(
    'approval.ownRequest',
    '审批人为申请人本人时',
    'When the approver is the requester',
    ofOwnRequest,
    { [source]: defaultApprovalRules.ownRequest },
  ),
  ownRequestTop: parameter(
    'approval.ownRequest.top',
    '无上级的申请人，副总经理之外由谁审批',
    'Who approves for whoever has no superior, beside the deputy general manager',
    roles,
    { [source]: defaultApprovalRules.ownRequestTop },
  ),
  sameApprover: parameter(
    'approval.sameApprover',
    '同一人连续审批时',
    'When the same person approves twice in a row',
    ofSameApprover,
    { [source]: defaultApprovalRules.sameApprover },
  ),
};

/** The policy with the parameters that every process has for its approvals. */
export const withApprovalRules = (policy: PolicyDeclaration): PolicyDeclaration => ({ ...policy, ...approvalRules });
