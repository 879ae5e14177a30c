import { ApiProperty } from '@nestjs/swagger';

/** A case that does not prove itself. */
export class FailedCaseAnswer {
  readonly instanceId!: string;
  readonly number!: string;
  /** The first record that does not hold; `null`: the case could not be verified. */
  readonly position!: number | null;
  /** What was checked, for example `hash` or `replay`; the code of the problem where it could not be verified. */
  readonly check!: string;
  readonly reason!: string;
}

/** What a portion of a verification has found. */
export class VerifiedPortionAnswer {
  /** How many cases were verified. */
  readonly cases!: number;
  /** How many of their records hold. */
  readonly records!: number;
  /** How many cases the sample left out. */
  readonly passedOver!: number;
  readonly failures!: FailedCaseAnswer[];
  /** When the last case of the portion was started; they come newest first. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly reached!: string | null;
  /** To be sent as `after` for the next portion; `null` after the last one. */
  readonly next!: string | null;
}
