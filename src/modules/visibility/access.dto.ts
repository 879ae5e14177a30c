import { type LocalizedTextAnswer, type PersonAnswer } from '../http/index.js';

/** Why somebody may see a case. */
export class AccessGroundAnswer {
  /**
   * What it rests on: a part that he had (`started`, `submitted`, `decided`, `copied`, `told`) or has (`waits`), what he
   * may do now (`turn`, `heir`), or whom he stands in for (`deputy`).
   */
  readonly kind!: 'started' | 'submitted' | 'decided' | 'waits' | 'copied' | 'told' | 'turn' | 'heir' | 'deputy';
  /** The same in a sentence, with the names of tasks and people. */
  readonly text!: LocalizedTextAnswer;
  /** Since when, where that is known. */
  readonly at!: string | null;
  /** Of a deputy: until when. */
  readonly endsAt!: string | null;
}

/** Somebody who may see a case. */
export class CaseReaderAnswer {
  readonly person!: PersonAnswer;
  readonly grounds!: AccessGroundAnswer[];
}

/** An office that watches over the house: whoever has it may see every case. */
export class WatchingOfficeAnswer {
  /** For example `Auditor`. */
  readonly role!: string;
  readonly title!: LocalizedTextAnswer;
  readonly people!: PersonAnswer[];
}

/** Who may see a case, and why. */
export class AccessAnswer {
  /** Those who have a part in it, in the order in which they got it; then those whose turn it is, and deputies. */
  readonly readers!: CaseReaderAnswer[];
  readonly offices!: WatchingOfficeAnswer[];
}
