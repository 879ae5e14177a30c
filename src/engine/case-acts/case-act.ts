import type { Envelope } from '../envelope.js';
import type { InstanceState } from '../instance-state.js';
import type { LocalizedText } from '../localized-text.js';
import type { FormClass, ProcessDefinition } from '../process-definition.js';
import type { Rejection } from '../refusals/rejection.js';
import type { StepDraft } from '../step-draft.js';

/** A case that somebody acts on who takes part in it, as it stands. */
export interface CaseActedOn {
  readonly definition: ProcessDefinition;
  readonly state: InstanceState;
  readonly envelope: Envelope;
}

/**
 * What somebody who takes part in a case may do with it besides the events of its chart. Each is one file and one entry
 * of `caseActs`; its envelope is of the kind `case`, and so is its record.
 */
export interface CaseAct {
  readonly title: LocalizedText;
  /** What it is sent with; without one it takes no data. */
  readonly form?: FormClass;
  /** Why it is refused; `null` where it may be done. */
  check(on: CaseActedOn): Rejection | null;
  /** Does it, after {@link check} let it pass. */
  apply(on: CaseActedOn, draft: StepDraft): void;
}
