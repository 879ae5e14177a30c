import { ApiProperty } from '@nestjs/swagger';
import type { Json } from '../../engine/index.js';
import type { CaseNameAnswer } from '../history/index.js';
import { anyJson, FilledLineAnswer, type LocalizedTextAnswer } from '../http/index.js';

/** A ledger (台账) that the caller may read. */
export class RegisterAnswer {
  readonly name!: string;
  readonly title!: LocalizedTextAnswer;
  /** What its keys are. */
  readonly keyTitle!: LocalizedTextAnswer;
}

/** An entry that was looked for by its key. */
export interface FoundEntry {
  readonly register: string;
  /** That of the ledger. */
  readonly title: LocalizedTextAnswer;
  readonly key: string;
}

/** An entry of a ledger, as it stands. */
export class RegisterEntryAnswer {
  readonly key!: string;
  /** The key as people read it: who stands in it by name. */
  readonly title!: LocalizedTextAnswer;
  /** From 1; counts the amendments. */
  readonly revision!: number;
  @ApiProperty({ description: 'What the ledger says; `null` where it is damaged', ...anyJson })
  readonly data!: Json;
  /** The same in words, with the titles of the process that wrote it: of one entry, not in lists. */
  readonly fields?: FilledLineAnswer[];
  /** The case that entered or amended it last. */
  readonly instanceId!: string;
  readonly createdAt!: string;
  readonly updatedAt!: string;
  /** Its row was changed by hand: the data cannot be read and is `null`. */
  readonly damaged?: true;
}

/** Which case wrote a revision of an entry. */
export class EntryRevisionAnswer {
  /** From 1: the case that entered it; then those that amended it. */
  readonly revision!: number;
  readonly at!: string;
  /** `null` where you may not see the case. */
  readonly case!: CaseNameAnswer | null;
}

/** What a case has written into a ledger. */
export class WrittenEntryAnswer {
  readonly register!: string;
  /** That of the ledger. */
  readonly title!: LocalizedTextAnswer;
  readonly keyTitle!: LocalizedTextAnswer;
  readonly key!: string;
  /** The key as people read it: who stands in it by name. */
  readonly keyText!: LocalizedTextAnswer;
  /** Which revision of the entry the case wrote: with 1 it entered it. */
  readonly revision!: number;
  readonly at!: string;
  /** Whether you may read the ledger. */
  readonly mayRead!: boolean;
}
