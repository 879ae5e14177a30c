import type { JsonObject } from './json.js';
import { pinnedPolicy } from './process-definition.js';
import { isRole, type Role } from './roles.js';

/** Who decides on a request when the assignment answers whoever has made it: his superior, he himself, or nobody. */
export type OwnRequest = 'superior' | 'self' | 'skip';

/** Whether somebody who has just approved the same terms is asked again as the next approver. */
export type SameApprover = 'again' | 'once';

/** What every process has as parameters of its policy, whatever its chart says of approvals. */
export interface ApprovalRules {
  readonly ownRequest: OwnRequest;
  /** Who decides where nobody stands above whoever made the request, and no deputy general manager may. */
  readonly ownRequestTop: Role;
  readonly sameApprover: SameApprover;
}

export const defaultApprovalRules: ApprovalRules = {
  ownRequest: 'superior',
  ownRequestTop: 'DeputyGeneralManager',
  sameApprover: 'again',
};

/** The rules that a case has pinned; the defaults where its process declares none. */
export function approvalRulesOf(context: JsonObject): ApprovalRules {
  const { ownRequest, ownRequestTop, sameApprover } = pinnedPolicy(context);
  return {
    ownRequest: ownRequest === 'self' || ownRequest === 'skip' ? ownRequest : 'superior',
    ownRequestTop:
      typeof ownRequestTop === 'string' && isRole(ownRequestTop) ? ownRequestTop : defaultApprovalRules.ownRequestTop,
    sameApprover: sameApprover === 'once' ? 'once' : 'again',
  };
}
