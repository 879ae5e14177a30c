import type { LocalizedText } from '../../engine/index.js';

/** A message to the caller. */
export class NotificationAnswer {
  readonly id!: string;
  readonly title!: LocalizedText;
  /** The case it is about. */
  readonly instanceId!: string;
  /** The task it is about, if it is about one. */
  readonly taskId!: string | null;
  readonly createdAt!: string;
  readonly readAt!: string | null;
}
