import type { LocalizedTextAnswer } from '../http/index.js';

/** The case that something belongs to. */
export class CaseNameAnswer {
  readonly id!: string;
  /** `null` where the case itself cannot be found. */
  readonly number!: string | null;
  readonly subject!: LocalizedTextAnswer;
  readonly definition!: LocalizedTextAnswer;
}
