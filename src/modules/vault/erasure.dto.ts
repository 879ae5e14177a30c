import { ApiProperty } from '@nestjs/swagger';
import type { PersonAnswer } from '../http/index.js';

/** How many personal values were erased. */
export class EraseAnswer {
  readonly valuesErased!: number;
}

/** Where a personal value stands. */
export class FoundValueAnswer {
  readonly id!: string;
  readonly field!: string;
  readonly instanceId!: string;
  readonly submittedBy!: PersonAnswer;
}

/** Where a personal value stands, oldest first. */
export class FoundValuesAnswer {
  @ApiProperty({ type: [FoundValueAnswer] })
  readonly items!: readonly FoundValueAnswer[];
  /** Whether there are, or may be, more places than the answer names; erasing a value erases all. */
  readonly more!: boolean;
  /** Where a search inside longer texts goes on (`after`); `null` when it has seen all. */
  readonly next!: string | null;
}

/** That personal values were erased. */
export class ErasureAnswer {
  readonly id!: string;
  /** Who submitted them; `null` where they were erased by what they are. */
  readonly subject!: PersonAnswer | null;
  readonly requestedBy!: PersonAnswer;
  readonly reason!: string;
  readonly at!: string;
  readonly valuesErased!: number;
}
