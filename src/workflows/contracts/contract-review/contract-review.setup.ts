import { assign, setup } from 'xstate';
import {
  childProcess,
  processActions,
  processGuards,
  type ProcessEvent,
  type ProcessInput,
} from '../../../engine/index.js';
import type {
  AdverseOpinion,
  ContractChanges,
  ContractReviewOutcome,
  Filing,
  FinanceOpinion,
  FinalVersion,
  Opinion,
  Sealing,
  Withdrawal,
} from './contract-review.forms.js';
import type { ContractReviewPolicy, Reviewer } from './contract-review.policy.js';
import { isLower, isSamePrice, needsApproval, priceOf, withReported, type PriceDecision } from './price-authority.js';
import {
  isComplete,
  isReturned,
  opinionIsDue,
  originalsNeeded,
  type ContractReviewContext,
  type RecordedOpinion,
} from './review-form.js';

type OpinionEvent =
  | ProcessEvent<'APPROVE', Opinion>
  | ProcessEvent<'ASSESS', FinanceOpinion>
  | ProcessEvent<'RETURN' | 'REJECT', AdverseOpinion>;

export type ContractReviewEvent =
  | OpinionEvent
  | ProcessEvent<'SUBMIT_FOR_REVIEW', ContractChanges>
  | ProcessEvent<'SUBMIT', FinalVersion>
  | ProcessEvent<'SEAL', Sealing>
  | ProcessEvent<'ARCHIVE', Filing>
  | ProcessEvent<'WITHDRAW', Withdrawal>;

type Decided<Type extends ContractReviewEvent['type']> = Extract<ContractReviewEvent, { readonly type: Type }>;

type Contract = ContractReviewContext['contract'];

const approvedContract = (
  { contract }: ContractReviewContext,
  { amount, discountPercent }: PriceDecision,
): Contract => ({
  ...contract,
  amount,
  requestedDiscountPercent: discountPercent,
});

/** The contract at the price of the final version. Silence about a lower price says that it is beyond authority. */
function finalContract({ contract, reviewedPrice }: ContractReviewContext, { data }: Decided<'SUBMIT'>): Contract {
  const { amount = contract.amount, requestedDiscountPercent = contract.requestedDiscountPercent } = data;
  const priced = {
    ...contract,
    amount,
    ...(requestedDiscountPercent === undefined ? {} : { requestedDiscountPercent }),
  };
  const lower = !!reviewedPrice && isLower(priceOf(priced), reviewedPrice);
  return {
    ...priced,
    discountBeyondAuthority: data.discountBeyondAuthority ?? (lower || contract.discountBeyondAuthority),
  };
}

/** The words of the chart: its types, actions and guards. */
export const contractReviewSetup = setup({
  types: {
    context: {} as ContractReviewContext,
    events: {} as ContractReviewEvent,
    input: {} as ProcessInput<ContractReviewContext['contract'], ContractReviewPolicy>,
    output: {} as ContractReviewOutcome,
  },
  actors: { 'price-exception': childProcess<PriceDecision, object>() },
  actions: {
    ...processActions,
    takeChanges: assign(({ context, event }, { anew }: { anew: boolean }) => {
      const changes = (event as Decided<'SUBMIT_FOR_REVIEW'>).data;
      const reviewedAnew = anew || Object.keys(changes).length > 0;
      return {
        contract: { ...context.contract, ...changes },
        opinions: reviewedAnew ? {} : context.opinions,
      };
    }),
    reportPrice: assign(({ context: { contract, beyondAuthority } }) => ({
      contract: { ...contract, discountBeyondAuthority: true },
      beyondAuthority: withReported(beyondAuthority, priceOf(contract)),
    })),
    takePriceDecision: assign(({ context }, decision: PriceDecision) => ({
      beyondAuthority: withReported(context.beyondAuthority, decision),
      ...(decision.approved ? { approvedPrice: decision, contract: approvedContract(context, decision) } : {}),
    })),
    noteReviewedPrice: assign(({ context }) => ({ reviewedPrice: priceOf(context.contract) })),
    recordOpinion: assign(({ context: { opinions, finalVersion }, event }) => {
      const { type, actor, at, data, task } = event as OpinionEvent;
      const decidedOn = finalVersion === null ? {} : { finalVersion };
      const recorded: RecordedOpinion = {
        decision: type,
        by: actor,
        at,
        ...data,
        opinion: data.opinion ?? '',
        ...decidedOn,
      };
      return { opinions: { ...opinions, [task?.key ?? '']: recorded } };
    }),
    takeFinalVersion: assign(({ context, event }) => {
      const { finalVersion, negotiatedChanges = null } = (event as Decided<'SUBMIT'>).data;
      return { contract: finalContract(context, event as Decided<'SUBMIT'>), finalVersion, negotiatedChanges };
    }),
    noteWithdrawal: assign(({ event }) => ({ withdrawalReason: (event as Decided<'WITHDRAW'>).data.reason ?? null })),
    takeContractNumber: assign(({ event }) => ({ contractNumber: (event as Decided<'SEAL'>).data.contractNumber })),
  },
  guards: {
    ...processGuards,
    standardTemplate: ({ context, event }) =>
      !context.policy.templateRequired ||
      ((event as Decided<'SUBMIT_FOR_REVIEW'>).data.template ?? context.contract.template) === 'standard',
    discountStated: ({ context, event }) => {
      const terms = { ...context.contract, ...(event as Decided<'SUBMIT_FOR_REVIEW'>).data };
      return !terms.discountBeyondAuthority || terms.requestedDiscountPercent !== undefined;
    },
    beyondAuthority: ({ context }) => needsApproval(context),
    priceApproved: (_, decision: PriceDecision) => decision.approved,
    opinionDue: ({ context }, { reviewer }: { reviewer: Reviewer }) => opinionIsDue(context, reviewer),
    returnedByReviewer: ({ context }) => isReturned(context),
    reviewFormComplete: ({ context }) => isComplete(context),
    changeReviewed: ({ context, event }) =>
      !(context.policy.reReviewOnChange && (event as Decided<'SUBMIT'>).data.changedSinceReview),
    changeStated: ({ context, event }) => {
      const { changedSinceReview, negotiatedChanges } = (event as Decided<'SUBMIT'>).data;
      const price = priceOf(finalContract(context, event as Decided<'SUBMIT'>));
      const priceStands = !context.reviewedPrice || isSamePrice(price, context.reviewedPrice);
      return changedSinceReview ? !priceStands || !!negotiatedChanges : priceStands && !negotiatedChanges;
    },
    priceWithinAuthority: ({ context, event }) =>
      !needsApproval({ ...context, contract: finalContract(context, event as Decided<'SUBMIT'>) }),
    customerCancels: ({ event }) => (event as Decided<'WITHDRAW'>).data.cause === 'customerCancels',
    documentFilledIn: ({ event }) => (event as Decided<'SEAL'>).data.documentFilledIn,
    enoughOriginals: ({ context, event }) => (event as Decided<'SEAL'>).data.originals >= originalsNeeded(context),
    contractNumberFree: ({ event }) => !event.facts['sameNumber'],
  },
});
