import type { PersonalReference, ProcessContext, Referenced } from '../../../engine/index.js';
import type { ContractReviewForm } from './contract-review.forms.js';
import type { ContractReviewPolicy, Reviewer } from './contract-review.policy.js';
import type { Price, PriceDecision } from './price-authority.js';

/** What a reviewer or a final approver wrote into the review form. */
export interface RecordedOpinion {
  readonly decision: 'APPROVE' | 'ASSESS' | 'RETURN' | 'REJECT';
  readonly by: string;
  readonly at: string;
  readonly opinion: string;
  readonly proposedChanges?: string;
  readonly collectionRisk?: boolean;
  readonly finalVersion?: string;
}

export interface ContractReviewContext extends ProcessContext<ContractReviewPolicy> {
  readonly contract: Referenced<ContractReviewForm, 'customerContactName' | 'customerContactPhone'> & {
    readonly customerContactPhone?: PersonalReference;
  };
  /** By task: of the reviewers, and of the final approvers on the version that they decided on last. */
  readonly opinions: Partial<Record<Reviewer | 'salesDirector' | 'generalManager', RecordedOpinion>>;
  /** The bounds of the prices that were reported as beyond authority, approved or not. */
  readonly beyondAuthority: Price | null;
  /** What `price-exception` has approved last. */
  readonly approvedPrice: PriceDecision | null;
  /** The price that the reviewers have seen. */
  readonly reviewedPrice: Price | null;
  readonly finalVersion: string | null;
  readonly negotiatedChanges: string | null;
  readonly withdrawalReason: string | null;
  readonly contractNumber: string | null;
}

type Known = Pick<ContractReviewContext, 'policy' | 'contract' | 'opinions'>;

/** Whether the policy and the contract call for this reviewer (000 篇三 4.1.2). */
export const isReviewer = ({ policy, contract }: Known, reviewer: Reviewer): boolean =>
  policy.reviewers.includes(reviewer) &&
  (reviewer !== 'technical' || policy.technicalReviewWhen === 'always' || contract.technicalDelivery);

const hasOpinion = ({ opinions }: Known, reviewer: Reviewer): boolean => !!opinions[reviewer]?.opinion.trim();

export const opinionIsDue = (known: Known, reviewer: Reviewer): boolean =>
  isReviewer(known, reviewer) && !hasOpinion(known, reviewer);

/** Whether the form is complete (完整的《合同评审表》, 000 篇三 4.1.3). */
export const isComplete = (known: Known): boolean =>
  known.policy.reviewers.every((reviewer) => !opinionIsDue(known, reviewer));

export const isReturned = ({ policy, opinions }: Known): boolean =>
  policy.reviewers.some((reviewer) => opinions[reviewer]?.decision === 'RETURN');

/** How many signed originals the archive needs (section 2, row 42 of the catalogue: at least two). */
export const originalsNeeded = ({ policy }: Known): number =>
  Object.values(policy.archive).filter((kept) => kept === 'original').length;

/** The start form of `price-exception` for the discount that the contract asks for (001 篇三 2.3). */
export const priceRequest = ({ contract }: Known) => ({
  customer: contract.customer,
  title: contract.title,
  amount: contract.amount,
  currency: contract.currency,
  requestedDiscountPercent: contract.requestedDiscountPercent,
  reason: contract.background,
});
