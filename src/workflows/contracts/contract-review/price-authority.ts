import { compareDecimals } from '../../../engine/index.js';
import type { ContractReviewContext } from './review-form.js';

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
  readonly remark?: string;
}

export const priceOf = ({ amount, currency, requestedDiscountPercent }: ContractReviewContext['contract']): Price => ({
  amount,
  currency,
  discountPercent: requestedDiscountPercent ?? '0',
});

export const isSamePrice = (one: Price, other: Price): boolean =>
  one.currency === other.currency &&
  compareDecimals(one.amount, other.amount) === 0 &&
  compareDecimals(one.discountPercent, other.discountPercent) === 0;

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
export function needsApproval({ contract, beyondAuthority, approvedPrice }: PriceKnown): boolean {
  const price = priceOf(contract);
  const isWithin =
    !contract.discountBeyondAuthority &&
    (!beyondAuthority ||
      (!isLower(price, beyondAuthority) &&
        compareDecimals(price.discountPercent, beyondAuthority.discountPercent) < 0));
  return !isWithin && !(approvedPrice && isSamePrice(price, approvedPrice));
}

type PriceKnown = Pick<ContractReviewContext, 'contract' | 'beyondAuthority' | 'approvedPrice'>;
