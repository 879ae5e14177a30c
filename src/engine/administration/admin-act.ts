import type { Envelope } from '../envelope.js';
import type { InstanceState } from '../instance-state.js';
import type { LocalizedText } from '../localized-text.js';
import type { FormClass, ProcessDefinition } from '../process-definition.js';
import type { Rejection } from '../refusals/rejection.js';
import type { StepDraft } from '../step-draft.js';
import type { Surroundings } from '../surroundings.js';

/** What an administrative act is done with, beside the case. */
export interface Administered {
  readonly definition: ProcessDefinition;
  readonly envelope: Envelope;
  readonly surroundings: Surroundings;
}

/**
 * What is done to a running case as a whole, outside of its chart. Each is one file and one entry of `adminActs`; its
 * envelope is of the kind `admin`, and so is its record.
 */
export interface AdminAct {
  readonly title: LocalizedText;
  /** What it is sent with; without one it takes no data. */
  readonly form?: FormClass;
  /** It also ends or mends a case that has failed. */
  readonly reachesFailed?: true;
  /** Why it is refused; `null` where it may be done. */
  check(state: InstanceState, administered: Administered): Rejection | null;
  /** Does it, after {@link check} let it pass. */
  apply(draft: StepDraft, envelope: Envelope, administered: Administered): void;
}
