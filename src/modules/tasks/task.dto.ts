import { ApiProperty } from '@nestjs/swagger';
import { PersonAnswer, SeatAnswer, type LocalizedTextAnswer, SummaryItemAnswer } from '../http/index.js';

/** The process of a task. */
export class DefinitionOfTask {
  readonly key!: string;
  readonly version!: number;
  readonly title!: LocalizedTextAnswer;
}

/** How a task was decided. */
export class DecisionOfTask {
  readonly type!: string;
  readonly title!: LocalizedTextAnswer | null;
}

/** Who started the case of a task. */
export class StarterOfCase extends PersonAnswer {
  readonly department!: LocalizedTextAnswer | null;
}

/** A task, as an inbox shows it. */
export class TaskAnswer {
  readonly id!: string;
  /** The key of its declaration, for example `legal`. */
  readonly key!: string;
  readonly title!: LocalizedTextAnswer;
  /** The manual's clause. */
  readonly clause!: string | null;
  readonly instanceId!: string;
  readonly instanceNumber!: string;
  /** What the case is about. */
  readonly subject!: LocalizedTextAnswer;
  /** The facts that its definition names: each with its title, its kind and its value. */
  @ApiProperty({ type: [SummaryItemAnswer] })
  readonly summary!: readonly SummaryItemAnswer[];
  readonly definition!: DefinitionOfTask;
  /** `cc`: no task, but a case that was copied to you. */
  readonly status!: 'open' | 'done' | 'cc';
  /** Whom you would stand in for; `null`: it is yours. */
  readonly onBehalfOf!: PersonAnswer | null;
  /** Who has it alone. */
  readonly assignee!: PersonAnswer | null;
  /** Whom it waits for; of a claimed one the group that it may go back to. */
  @ApiProperty({ type: [PersonAnswer] })
  readonly candidates!: readonly PersonAnswer[];
  /** Who signs, in which order, and what was signed; empty where the first of the candidates decides alone. */
  @ApiProperty({ type: [SeatAnswer] })
  readonly seats!: readonly SeatAnswer[];
  readonly openedAt!: string;
  readonly dueAt!: string | null;
  readonly overdue!: boolean;
  /** `null` while it is open. */
  readonly closedAt!: string | null;
  /** The event that decided it, with its title; `null` while it is open. */
  readonly decision!: DecisionOfTask | null;
  readonly startedBy!: StarterOfCase;
  /** The revision of its case: for `If-Match`. */
  readonly revision!: number;
  /** Whether you have ever said that you saw its case (`PUT /instances/{id}/seen`). */
  readonly seen!: boolean;
  /** Whether its case has records that came after what you have seen of it. */
  readonly changed!: boolean;
  /** The events that decide it. */
  @ApiProperty({ type: [String] })
  readonly decisions!: readonly string[];
  /** Of a copy: who sent it. */
  readonly sentBy?: PersonAnswer;
  /** Of a copy: when you said that you had seen the case; `null`: not yet. */
  readonly readAt?: string | null;
  /** The version of the process is not installed: the titles are keys, and nothing can be decided. */
  readonly definitionMissing?: true;
  /** Its row was changed by hand: the process has no such task. */
  readonly damaged?: true;
}
