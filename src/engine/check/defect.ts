import type { LocalizedText } from '../localized-text.js';

/** The closed list of what {@link checkDefinition} refuses. */
export type DefectCode =
  // the state space
  | 'STATE_UNREACHABLE'
  | 'STATE_WITHOUT_WAY_OUT'
  | 'PATH_NEVER_ENDS'
  | 'EVENTLESS_LOOP'
  | 'STATE_ENTERED_TWICE'
  | 'STATE_SPACE_TOO_LARGE'
  // events
  | 'EVENT_UNDECLARED'
  | 'EVENT_NOT_ACCEPTED_ANYWHERE'
  | 'EVENT_NOBODY_MAY_SEND'
  | 'EVENT_TAKEN_TWICE'
  | 'DECISION_NOT_TAKEN'
  // people
  | 'TASK_WITHOUT_ASSIGNMENT'
  | 'TASK_WITHOUT_DEADLINE'
  | 'TASK_WITH_DEADLINE_AND_REASON'
  | 'TASK_NOT_OPENED'
  | 'TASK_KEY_TWICE'
  | 'TASK_ON_ROOT'
  | 'TASK_UNKNOWN'
  | 'SEPARATION_EVADED'
  | 'SEPARATION_BARS_EVERYBODY'
  | 'SIGNERS_INVALID'
  | 'ROLE_UNKNOWN'
  | 'PERSON_UNKNOWN'
  | 'DATE_UNKNOWN'
  // time
  | 'PAUSE_STATE_UNKNOWN'
  | 'PAUSE_STATE_UNFIT'
  | 'LAPSE_WITHOUT_CLAUSE'
  // names
  | 'TARGET_UNKNOWN'
  | 'ACTION_UNKNOWN'
  | 'ACTION_INLINE'
  | 'GUARD_UNKNOWN'
  | 'DELAY_UNKNOWN'
  | 'DELAY_INVALID'
  | 'ACTOR_UNKNOWN'
  | 'ACTOR_NOT_KEPT'
  | 'ACTOR_SPAWNED'
  | 'INVOKE_ON_SNAPSHOT'
  | 'INVOKE_SYSTEM_ID'
  | 'INVOKE_WITHOUT_ID'
  | 'NAME_STYLE'
  // policy
  | 'POLICY_KEY_UNKNOWN'
  | 'POLICY_KEY_TWICE'
  | 'POLICY_LIMIT_INVALID'
  | 'PROFILE_UNKNOWN'
  | 'PROFILE_INVALID'
  // declarations
  | 'DECLARATION_UNKNOWN'
  | 'PROCESS_UNKNOWN'
  | 'RECURRENCE_INVALID'
  | 'CONTEXT_NOT_TOTAL'
  | 'CONTEXT_INCOMPLETE'
  | 'CONTEXT_NOT_JSON'
  | 'TITLE_MISSING'
  | 'FIELD_TITLE_MISSING'
  | 'MONEY_WITHOUT_CURRENCY'
  | 'FREE_TEXT_UNDECIDED'
  | 'REFUSAL_MISSING'
  | 'SENTENCE_VALUE_UNKNOWN'
  | 'CHILD_WITHOUT_OUTPUT'
  | 'CHILD_OUTCOME_UNFORESEEN'
  | 'OUTPUT_MISSING'
  | 'SUBJECT_MISSING'
  | 'SUBJECT_NOT_TEXT'
  | 'DESCRIPTION_UNKNOWN'
  // what functions ask for
  | 'GUARD_READS_PERSONAL'
  | 'FACT_NOT_CARRIED'
  // the definition could not be looked at
  | 'CHECK_FAILED';

/** Why a definition is refused. */
export interface DefinitionDefect {
  readonly code: DefectCode;
  readonly detail: LocalizedText;
  /** What it is about: a state path, an event, a task key, a name. */
  readonly subject: string;
  /**
   * The shortest way there, from the start of the case: events (with the task each decides and the answers of the
   * guards), timers, ends of children and services. Empty where the defect stands in the text of the definition.
   */
  readonly path: readonly string[];
}

export const defect = (
  code: DefectCode,
  subject: string,
  zh: string,
  en: string,
  path: readonly string[] = [],
): DefinitionDefect => ({ code, subject, detail: { zh, en }, path });
