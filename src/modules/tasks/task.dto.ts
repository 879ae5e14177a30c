import { ApiProperty } from '@nestjs/swagger';
import { PersonAnswer, type LocalizedTextAnswer, SummaryItemAnswer } from '../http/index.js';

/** The process of a task. */
export class DefinitionOfTask {
  readonly key!: string;
  readonly version!: number;
  readonly title!: LocalizedTextAnswer;
}

/** An open task, as an inbox shows it. */
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
  readonly status!: 'open';
  readonly assignee!: PersonAnswer | null;
  @ApiProperty({ type: [PersonAnswer] })
  readonly candidates!: readonly PersonAnswer[];
  readonly openedAt!: string;
  readonly dueAt!: string | null;
  readonly overdue!: boolean;
  /** The events that decide it. */
  @ApiProperty({ type: [String] })
  readonly decisions!: readonly string[];
  /** The version of the process is not installed: the titles are keys, and nothing can be decided. */
  readonly definitionMissing?: true;
  /** Its row was changed by hand: the process has no such task. */
  readonly damaged?: true;
}
