import { ApiProperty } from '@nestjs/swagger';
import { SummaryItemAnswer, type LocalizedTextAnswer } from '../http/index.js';

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
}
