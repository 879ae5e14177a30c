import type { Envelope } from '../envelope.js';
import type { InstanceState } from '../instance-state.js';
import type { LocalizedText } from '../localized-text.js';
import type { FormClass } from '../process-definition.js';
import type { Rejection } from '../refusals/rejection.js';
import type { StepDraft } from '../step-draft.js';

/** What somebody says of a case, at a moment, with whom it is about. */
export interface NotedOn {
  readonly state: InstanceState;
  readonly envelope: Envelope;
}

/**
 * What whoever may see a case may say beside it: it is never where the case stands or who may decide, so it comes also
 * to a case that is suspended or has ended. Each is one file and one entry of `notes`; its envelope is of the kind `note`.
 */
export interface Note {
  readonly title: LocalizedText;
  /** What it is sent with. */
  readonly form?: FormClass;
  /** The kind of its record. Only `cc` changes the case: it lets people see it. */
  readonly record: 'comment' | 'attachment' | 'cc';
  /** Why it is refused; `null` where it may be said. */
  check(on: NotedOn): Rejection | null;
  /** Does it, after {@link check} let it pass. */
  apply(on: NotedOn, draft: StepDraft): void;
}
