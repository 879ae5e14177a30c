import type { Held, PersonalReference } from '../../../engine/personal-data.js';
import type { ContractReviewForm, ContractReviewPolicy, FinanceOpinion, Reviewer } from './contract-review.forms.js';

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
  readonly policy: ContractReviewPolicy;
  readonly request: Pick<ContractReviewForm, 'technicalDelivery'>;
}

/** Whether policy and contract call for this reviewer (000 篇三 4.1.2), and he has said nothing yet. */
export const isDue = ({ policy, request, opinions }: Known, reviewer: Reviewer): boolean =>
  policy.reviewers.includes(reviewer) &&
  (reviewer !== 'technical' || policy.technicalReviewWhen === 'always' || request.technicalDelivery) &&
  opinions[reviewer]?.opinion === undefined;

/** How many signed originals the archive needs (section 2, row 42 of the catalogue: at least two). */
export const originalsNeeded = ({ archive }: ContractReviewPolicy): number =>
  Object.values(archive).filter((kept) => kept === 'original').length;
