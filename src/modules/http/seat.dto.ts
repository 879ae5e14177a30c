import { ApiProperty } from '@nestjs/swagger';
import { PersonAnswer } from './person.dto.js';

/** Who added a signer, and where. */
export class AdditionAnswer {
  readonly by!: PersonAnswer;
  readonly when!: 'before' | 'after' | 'parallel';
  /** The seat that he was added to. */
  readonly to!: string;
}

/** Somebody was asked for an opinion. */
export class TaskDelegationAnswer {
  readonly by!: PersonAnswer;
  readonly to!: PersonAnswer;
}

/** What somebody recommends who was asked. */
export class OpinionAnswer {
  readonly by!: PersonAnswer;
  readonly askedBy!: PersonAnswer;
  readonly recommends!: string;
  readonly text!: string | null;
  readonly at!: string;
}

/** What somebody decided in his seat. */
export class BallotAnswer {
  readonly by!: PersonAnswer;
  /** Whom he stood in for. */
  readonly onBehalfOf!: PersonAnswer | null;
  /** The event that he sent. */
  readonly event!: string;
  readonly at!: string;
  /** The revision of the case that set the terms which he decided on. */
  readonly terms!: number;
}

/** A signature that a task waits for, or has. */
export class SeatAnswer {
  /** Unique within its task. */
  readonly id!: string;
  /** 1 for what opens at once, 2 for what opens after an approval of 1, and so on. */
  readonly stage!: number;
  /** `withDelegate`: somebody is asked for his opinion, and only he may act; `removed`: it counts no longer. */
  readonly state!: 'waiting' | 'open' | 'withDelegate' | 'decided' | 'removed';
  /** `null`: it is free for its candidates. */
  readonly person!: PersonAnswer | null;
  @ApiProperty({ type: [PersonAnswer] })
  readonly candidates!: readonly PersonAnswer[];
  /** What its ballot weighs in a vote. */
  readonly weight!: number;
  readonly added!: AdditionAnswer | null;
  readonly transferredBy!: PersonAnswer | null;
  /** Who asked whom for an opinion that is still to come, the holder first. */
  @ApiProperty({ type: [TaskDelegationAnswer] })
  readonly delegations!: readonly TaskDelegationAnswer[];
  @ApiProperty({ type: [OpinionAnswer] })
  readonly opinions!: readonly OpinionAnswer[];
  readonly ballot!: BallotAnswer | null;
}
