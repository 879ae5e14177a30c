import type { LocalizedTextAnswer, SummaryItemAnswer } from '../http/index.js';

/** What stands in a state, and what went through it. */
export class StateStatisticsAnswer {
  /** Its path below the root, for example `internalReview.legal.open`. */
  readonly state!: string;
  /** Cases that are in it, as many as `GET /instances` lists by `status=open` and this state; an end holds none. */
  readonly open!: number;
  /** Those with an overdue task of this state. */
  readonly overdue!: number;
  readonly suspended!: number;
  /** Those with an open incident. */
  readonly incidents!: number;
  /** How often a case came into it within the time. */
  readonly entered!: number;
  /** Seconds that half of the visits took at most which ended within the time; `null`: none did. */
  readonly waitP50!: number | null;
  /** The same of nine visits of ten. */
  readonly waitP90!: number | null;
  /** When the case came that has been there longest. */
  readonly oldest!: string | null;
}

/** The figures of a version of a process. */
export class StatisticsAnswer {
  readonly version!: number;
  /** The moment at which the cases are counted. */
  readonly at!: string;
  /** The time over which is counted what went through; `until` is not in it. */
  readonly from!: string;
  readonly until!: string;
  /** Cases that are not over, failed ones too: one that is in two states at once is one. */
  readonly cases!: number;
  /** Every innermost state of the chart, in its order. */
  readonly states!: StateStatisticsAnswer[];
}

/** A case in a state, as it stood there then. */
export class StandingCaseAnswer {
  readonly id!: string;
  readonly number!: string;
  readonly subject!: LocalizedTextAnswer;
  readonly summary!: SummaryItemAnswer[];
  /** When it came into the state. */
  readonly enteredAt!: string;
  readonly overdue!: boolean;
  readonly suspended!: boolean;
}
