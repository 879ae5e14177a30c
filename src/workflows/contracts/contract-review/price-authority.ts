import { compareDecimals } from '../../../engine/rules.js';
import type { ContractReviewForm, FinalVersion } from './contract-review.forms.js';
import type { Price, ReviewForm } from './review-form.js';

type Terms = Pick<ContractReviewForm, 'amount' | 'currency' | 'requestedDiscountPercent' | 'discountBeyondAuthority'>;

export const priceOf = ({ amount, currency, requestedDiscountPercent }: Terms): Price => ({
  amount,
  currency,
  discountPercent: requestedDiscountPercent ?? '0',
});

export const isSamePrice = (one: Price, other: Price): boolean =>
  one.currency === other.currency &&
  compareDecimals(one.amount, other.amount) === 0 &&
  compareDecimals(one.discountPercent, other.discountPercent) === 0;

/** The terms at the price that was approved. */
export const termsAt = <Request extends Terms>(
  request: Request,
  { amount, currency, discountPercent }: Price,
): Request => ({ ...request, amount, currency, requestedDiscountPercent: discountPercent });

/** Less money or a higher discount. */
export const isLower = (price: Price, than: Price): boolean =>
  price.currency !== than.currency ||
  compareDecimals(price.amount, than.amount) < 0 ||
  compareDecimals(price.discountPercent, than.discountPercent) > 0;

/**
 * The bounds of what is known to be beyond authority, with one more price that was reported: the highest amount and the
 * lowest discount. A price within authority has a lower discount than that for no less money.
 */
export const withReported = (bounds: Price | null, { amount, currency, discountPercent }: Price): Price => ({
  amount: bounds && compareDecimals(bounds.amount, amount) > 0 ? bounds.amount : amount,
  currency,
  discountPercent:
    bounds && compareDecimals(bounds.discountPercent, discountPercent) < 0 ? bounds.discountPercent : discountPercent,
});

/**
 * Whether the price of the contract waits for an approval. Once a price was reported, whoever says that another one is
 * within authority must ask for less [model]; and an approval holds for exactly the price that was approved.
 */
export function needsApproval(
  terms: Terms,
  { beyondAuthority, approvedPrice }: Pick<ReviewForm, 'beyondAuthority' | 'approvedPrice'>,
): boolean {
  const price = priceOf(terms);
  const isWithin =
    !terms.discountBeyondAuthority &&
    (!beyondAuthority ||
      (!isLower(price, beyondAuthority) &&
        compareDecimals(price.discountPercent, beyondAuthority.discountPercent) < 0));
  return !isWithin && !(approvedPrice && isSamePrice(price, approvedPrice));
}

/** The terms of the final version. Silence about a lower price than was reviewed says that it is beyond authority. */
export function finalTerms<Request extends Terms>(
  request: Request,
  { reviewedPrice }: Pick<ReviewForm, 'reviewedPrice'>,
  { discountBeyondAuthority }: Pick<FinalVersion, 'discountBeyondAuthority'>,
): Request {
  const lower = !!reviewedPrice && isLower(priceOf(request), reviewedPrice);
  const isBeyond = discountBeyondAuthority ?? (lower || request.discountBeyondAuthority);
  return { ...request, discountBeyondAuthority: isBeyond };
}
