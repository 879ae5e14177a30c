import type { Json, LocalizedText } from '../../engine/index.js';

/** A ledger (台账) that the caller may read. */
export class RegisterAnswer {
  readonly name!: string;
  readonly title!: LocalizedText;
  /** What its keys are. */
  readonly keyTitle!: LocalizedText;
}

/** An entry of a ledger, as it stands. */
export class RegisterEntryAnswer {
  readonly key!: string;
  /** From 1; counts the amendments. */
  readonly revision!: number;
  readonly data!: Json;
  /** The case that entered or amended it last. */
  readonly instanceId!: string;
  readonly createdAt!: string;
  readonly updatedAt!: string;
  /** Its row was changed by hand: the data cannot be read and is `null`. */
  readonly damaged?: true;
}
