import { ApiProperty } from '@nestjs/swagger';
import { PersonAnswer, SummaryItemAnswer, type LocalizedTextAnswer } from '../http/index.js';

/** A message to the caller. */
export class NotificationAnswer {
  readonly id!: string;
  readonly title!: LocalizedTextAnswer;
  /** The case it is about. */
  readonly instanceId!: string;
  /** What that case is about now. */
  readonly subject!: LocalizedTextAnswer;
  @ApiProperty({ type: [SummaryItemAnswer] })
  readonly summary!: readonly SummaryItemAnswer[];
  /** The task it is about, if it is about one. */
  readonly taskId!: string | null;
  readonly createdAt!: string;
  readonly readAt!: string | null;
  /** Whose notification it is, where you were told it as his deputy. */
  @ApiProperty({ type: PersonAnswer, nullable: true })
  readonly onBehalfOf!: PersonAnswer | null;
  /** Since when it is true no more: what it says was taken back, or the task waits for him no longer. It counts as read. */
  readonly withdrawnAt!: string | null;
}
