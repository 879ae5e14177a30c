import type { LocalizedTextAnswer } from '../http/index.js';

/** A process in the list. */
export class DefinitionSummary {
  /** For example `contract-review`. */
  readonly key!: string;
  /** The newest version. */
  readonly version!: number;
  readonly family!: string;
  readonly title!: LocalizedTextAnswer;
  /** The clauses of the manuals. */
  readonly sources!: string[];
  /** Whether the caller may start it. */
  readonly startable!: boolean;
  /** Whether whoever starts a case may name another profile than the organisation has set. */
  readonly starterChoosesProfile!: boolean;
}
