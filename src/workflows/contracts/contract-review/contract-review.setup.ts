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
  Filing,
  FinalVersion,
  Opinion,
  Sealing,
  Withdrawal,
} from './contract-review.forms.js';
import type { ContractReviewPolicy, Reviewer } from './contract-review.policy.js';
import {
  isComplete,
  isReturned,
  opinionIsDue,
  originalsNeeded,
  type ContractReviewContext,
  type RecordedOpinion,
} from './review-form.js';

export interface ContractReviewOutput {
  readonly outcome: 'archived' | 'rejected' | 'cancelledByCustomer';
}

type ReviewEvent = ProcessEvent<'APPROVE', Opinion> | ProcessEvent<'RETURN', AdverseOpinion>;

export type ContractReviewEvent =
  | ReviewEvent
  | ProcessEvent<'SUBMIT_FOR_REVIEW', ContractChanges>
  | ProcessEvent<'SUBMIT', FinalVersion>
  | ProcessEvent<'REJECT', AdverseOpinion>
  | ProcessEvent<'SEAL', Sealing>
  | ProcessEvent<'ARCHIVE', Filing>
  | ProcessEvent<'WITHDRAW', Withdrawal>;

type Decided<Type extends ContractReviewEvent['type']> = Extract<ContractReviewEvent, { readonly type: Type }>;

/** The words of the chart: its types, actions and guards. */
export const contractReviewSetup = setup({
  types: {
    context: {} as ContractReviewContext,
    events: {} as ContractReviewEvent,
    input: {} as ProcessInput<ContractReviewContext['contract'], ContractReviewPolicy>,
    output: {} as ContractReviewOutput,
  },
  actors: { 'price-exception': childProcess<{ readonly approved: boolean }, object>() },
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
    notePriceApproval: assign(({ context }) => ({
      approvedDiscountPercent: context.contract.requestedDiscountPercent ?? null,
    })),
    recordOpinion: assign(({ context, event }, { reviewer }: { reviewer: Reviewer }) => {
      const { type, actor, at, data } = event as ReviewEvent;
      const recorded: RecordedOpinion = { decision: type, by: actor, at, ...data, opinion: data.opinion ?? '' };
      return { opinions: { ...context.opinions, [reviewer]: recorded } };
    }),
    takeFinalVersion: assign(({ event }) => ({ finalVersion: (event as Decided<'SUBMIT'>).data.finalVersion })),
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
    beyondAuthority: ({ context: { contract, approvedDiscountPercent } }) =>
      contract.discountBeyondAuthority && contract.requestedDiscountPercent !== approvedDiscountPercent,
    priceApproved: (_, output: { readonly approved: boolean }) => output.approved,
    opinionDue: ({ context }, { reviewer }: { reviewer: Reviewer }) => opinionIsDue(context, reviewer),
    returnedByReviewer: ({ context }) => isReturned(context),
    reviewFormComplete: ({ context }) => isComplete(context),
    changeReviewed: ({ context, event }) =>
      !(context.policy.reReviewOnChange && (event as Decided<'SUBMIT'>).data.changedSinceReview),
    documentFilledIn: ({ event }) => (event as Decided<'SEAL'>).data.documentFilledIn,
    enoughOriginals: ({ context, event }) => (event as Decided<'SEAL'>).data.originals >= originalsNeeded(context),
    contractNumberFree: ({ event }) => !event.facts['sameNumber'],
  },
});
