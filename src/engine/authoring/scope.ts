import type { DeadlineDeclaration } from '../deadline.js';
import type { LocalizedText } from '../localized-text.js';
import type { FormClass } from '../process-definition.js';
import type { EventsRead } from './events.js';
import type { DeadlineSaid } from './work.js';

/** What every word of one process goes by. */
export interface Scope {
  readonly title: LocalizedText;
  /** The clause of what names none of its own. */
  readonly clause: string;
  /** Why there is no deadline where none is said; empty when the process does not say. */
  readonly noDeadline: string;
  /** Whoever starts a case records somebody else's matter. */
  readonly initiatorMayDecide?: true;
  readonly request: FormClass;
  readonly events: EventsRead;
  /** The fields of the output that the process declares. */
  readonly outputs: readonly string[];
  /** A deadline by the policy key of its limit rather than by its field. */
  deadline(said: DeadlineSaid): DeadlineDeclaration;
  /** The name of the delay after which the deadline has passed, for `after`. */
  lapse(said: DeadlineSaid): string;
}
