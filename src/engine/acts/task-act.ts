import type { Envelope } from '../envelope.js';
import type { InstanceState } from '../instance-state.js';
import type { LocalizedText } from '../localized-text.js';
import type { FormClass, ProcessDefinition } from '../process-definition.js';
import type { Rejection } from '../refusals/rejection.js';
import type { StepDraft } from '../step-draft.js';
import type { Surroundings } from '../surroundings.js';
import type { Task, TaskDeclaration } from '../task.js';

/** An open task that somebody acts on, as it stands. */
export interface ActedOn {
  readonly definition: ProcessDefinition;
  readonly state: InstanceState;
  readonly task: Task;
  readonly declaration: TaskDeclaration;
  /** Who may hold a seat of the task at this moment. */
  readonly eligible: readonly string[];
  /** Who acts, or whom he stands in for: whoever has the seat. */
  readonly person: string;
  readonly surroundings: Surroundings;
  readonly envelope: Envelope;
}

/**
 * What somebody may do with an open task besides deciding it: it changes who may decide, or sends the case back.
 * Each is one file and one entry of {@link taskActs}; the route, the form, the record and the replay come from there.
 */
export interface TaskAct {
  readonly title: LocalizedText;
  /** What it is sent with; without one it takes no data. */
  readonly form?: FormClass;
  /** Who holds this role of the house may do it, whoever has the task. */
  readonly role?: Envelope['role'];
  /** What a timeline says of it: `{actor}`, `{task}`, and the fields of its form by name. */
  readonly sentence: LocalizedText;
  /** Why it is refused; `null` where it may be done. */
  check(on: ActedOn): Rejection | null;
  /** Does it, after {@link check} let it pass. */
  apply(on: ActedOn, draft: StepDraft): void;
}
