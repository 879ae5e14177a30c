import { text } from '../../../engine/forms.js';
import type { Held, PersonalReference } from '../../../engine/personal-data.js';
import type { ContractReviewForm, FinanceOpinion } from './contract-review.forms.js';

/** `legalOrManagement` is one review that either may give (001 篇三 2.3). */
export const reviewers = {
  legal: text('法务', 'Legal'),
  legalOrManagement: text('法务或管理层', 'Legal or management'),
  technical: text('技术部门', 'Technical department'),
  finance: text('财务部', 'Finance'),
};
export type Reviewer = keyof typeof reviewers;

/** The terms that an approval of a price holds for (001 篇三 2.3). */
export interface Price {
  readonly amount: string;
  readonly currency: string;
  readonly discountPercent: string;
}

/** What `price-exception` ends with. */
export interface PriceDecision extends Price {
  readonly approved: boolean;
  readonly decidedBy: string;
  readonly remark?: PersonalReference;
}

/** What a reviewer or a final approver wrote into the review form, once there is a final version about that. */
interface RecordedOpinion extends Partial<Held<FinanceOpinion>> {
  readonly decision: string;
  readonly by: string;
  readonly at: string;
  readonly finalVersion?: string;
}

/** What a contract review remembers besides the form that was filled in. */
export class ReviewForm {
  /** By task: of the reviewers, and of the final approvers. */
  readonly opinions: Readonly<Record<string, RecordedOpinion>> = {};
  /** The bounds of the prices that were reported as beyond authority, approved or not. */
  readonly beyondAuthority: Price | null = null;
  /** What `price-exception` has approved last. */
  readonly approvedPrice: PriceDecision | null = null;
  /** The price that the reviewers have seen. */
  readonly reviewedPrice: Price | null = null;
}

interface Known extends Pick<ReviewForm, 'opinions'> {
  readonly policy: { readonly reviewers: readonly Reviewer[]; readonly technicalReviewWhen: string };
  readonly request: Pick<ContractReviewForm, 'technicalDelivery'>;
}

/** Whether policy and contract call for this reviewer (000 篇三 4.1.2), and he has said nothing yet. */
export const isDue = ({ policy, request, opinions }: Known, reviewer: Reviewer): boolean =>
  policy.reviewers.includes(reviewer) &&
  (reviewer !== 'technical' || policy.technicalReviewWhen === 'always' || request.technicalDelivery) &&
  opinions[reviewer]?.opinion === undefined;

/** How many signed originals the archive needs (section 2, row 42 of the catalogue: at least two). */
export const originalsNeeded = ({ archive }: { readonly archive: object }): number =>
  Object.values(archive).filter((kept) => kept === 'original').length;
