import type { CaseNameAnswer } from '../../history/index.js';
import type { LocalizedTextAnswer } from '../../http/index.js';

/** A timer of a case. */
export class ArmedTimerAnswer {
  readonly id!: string;
  readonly case!: CaseNameAnswer;
  /** What fires: a delayed transition, the limit of a task, a reminder of it, or what was announced; `null` where the case cannot be read. */
  readonly kind!: 'after' | 'deadline' | 'reminder' | 'notice' | null;
  /** The task, where it is about one; else the name of the delay. */
  readonly title!: LocalizedTextAnswer;
  /** When it was or is due, or is tried again; `null` when it was given up. */
  readonly dueAt!: string | null;
  /** How often it has failed. */
  readonly attempts!: number;
}

/** What waits to leave the house. */
export class DeliveryAnswer {
  readonly id!: string;
  readonly case!: CaseNameAnswer;
  /** `service`, or `notification/` with the name of whoever sends it on. */
  readonly topic!: string;
  /** The service, or what the message says. */
  readonly title!: LocalizedTextAnswer;
  readonly createdAt!: string;
  /** How often it has failed. */
  readonly attempts!: number;
  /** When it is tried next; `null` when it was given up. */
  readonly nextAttemptAt!: string | null;
}
