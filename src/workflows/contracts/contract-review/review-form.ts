import type { PersonalReference, ProcessContext, Referenced } from '../../../engine/index.js';
import type { ContractReviewForm } from './contract-review.forms.js';
import type { ContractReviewPolicy, Reviewer } from './contract-review.policy.js';

/** What a reviewer wrote into the review form. */
export interface RecordedOpinion {
  readonly decision: 'APPROVE' | 'RETURN';
  readonly by: string;
  readonly at: string;
  readonly opinion: string;
  readonly proposedChanges?: string;
  readonly collectionRisk?: boolean;
}

export interface ContractReviewContext extends ProcessContext<ContractReviewPolicy> {
  readonly contract: Referenced<ContractReviewForm, 'customerContactName' | 'customerContactPhone'> & {
    readonly customerContactPhone?: PersonalReference;
  };
  readonly opinions: Partial<Record<Reviewer, RecordedOpinion>>;
  /** The discount that `price-exception` has approved. */
  readonly approvedDiscountPercent: string | null;
  readonly finalVersion: string | null;
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

export const isReturned = ({ opinions }: Known): boolean =>
  Object.values(opinions).some(({ decision }) => decision === 'RETURN');

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
