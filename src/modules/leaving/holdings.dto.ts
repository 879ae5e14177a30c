import { ApiProperty } from '@nestjs/swagger';
import { PersonAnswer, type LocalizedTextAnswer } from '../http/index.js';

/** What somebody holds of one open task. */
export class HeldTaskAnswer {
  readonly id!: string;
  readonly key!: string;
  readonly title!: LocalizedTextAnswer;
  /**
   * `claimed`: taken from a group; `own`: by the assignment; `added`, `transferred`: by somebody; `asked`: his opinion is
   * asked for in the seat of another one.
   */
  readonly as!: 'claimed' | 'own' | 'added' | 'transferred' | 'asked';
  /** `waiting`: others sign first; `withDelegate`: somebody is asked for an opinion. */
  readonly state!: 'waiting' | 'open' | 'withDelegate';
  /** Whom he has asked for an opinion, or who has asked him. */
  readonly delegation!: PersonAnswer | null;
}

/** A task that somebody has decided and that the case may come back to. */
export class MayReturnAnswer {
  readonly key!: string;
  readonly title!: LocalizedTextAnswer;
}

/** A running case in which somebody holds something. */
export class HeldCaseAnswer {
  readonly instanceId!: string;
  readonly instanceNumber!: string;
  readonly definition!: string;
  /** Whether he has started it. */
  readonly started!: boolean;
  @ApiProperty({ type: [HeldTaskAnswer] })
  readonly tasks!: readonly HeldTaskAnswer[];
  @ApiProperty({ type: [MayReturnAnswer] })
  readonly mayReturn!: readonly MayReturnAnswer[];
  /** Its row was changed by hand: what he holds in it cannot be read. */
  readonly damaged?: true;
}

/** A deputyship that is not over. */
export class StandingInAnswer {
  readonly id!: string;
  readonly principal!: PersonAnswer;
  readonly deputy!: PersonAnswer;
  readonly startsAt!: string;
  readonly endsAt!: string;
}

/** What somebody holds. */
export class HoldingsAnswer {
  /** How many drafts he keeps; what stands in them is his alone. */
  readonly drafts!: number;
  /** Who stands in for him, and for whom he does; at most 100. */
  @ApiProperty({ type: [StandingInAnswer] })
  readonly deputyships!: readonly StandingInAnswer[];
  /** Running cases, newest first; a page may hold fewer than asked for while `nextCursor` says that the list goes on. */
  @ApiProperty({ type: [HeldCaseAnswer] })
  readonly items!: readonly HeldCaseAnswer[];
  readonly nextCursor!: string | null;
}
