import { ApiProperty } from '@nestjs/swagger';
import type { LocalizedText } from '../../engine/index.js';
import type { PresentedDescription } from '../directory/index.js';

/** A message to the caller. */
export class NotificationAnswer {
  readonly id!: string;
  readonly title!: LocalizedText;
  /** The case it is about. */
  readonly instanceId!: string;
  /** What that case is about now. */
  readonly subject!: LocalizedText;
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  readonly summary!: PresentedDescription['summary'];
  /** The task it is about, if it is about one. */
  readonly taskId!: string | null;
  readonly createdAt!: string;
  readonly readAt!: string | null;
}
