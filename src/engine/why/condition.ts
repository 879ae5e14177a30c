import type { Json } from '../json.js';
import type { LocalizedText } from '../localized-text.js';

/** What a condition is about. `all`, `any` and `not` combine others. */
export type ConditionKind =
  | 'all'
  | 'any'
  | 'not'
  | 'declared'
  | 'running'
  | 'suspension'
  | 'state'
  | 'taskOpen'
  | 'decision'
  | 'assignment'
  | 'fourEyes'
  | 'claim'
  | 'turn'
  | 'deputy'
  | 'guard'
  | 'act';

/** Whether a condition holds; `null`: it depends on what is filled in, or on what the asker may not read. */
export type Holds = boolean | null;

/** A value that a rule has looked at. */
export interface ValueRead {
  /** Where it stands, for example `request.amount`, `policy.limit`, `facts.asset.status`. */
  readonly path: string;
  readonly title: LocalizedText;
  readonly value: Json;
  readonly text: LocalizedText;
}

/** What would make a condition hold, and whom it takes. */
export interface Help {
  readonly kind: 'wait' | 'remind' | 'release' | 'transfer' | 'resume' | 'change';
  readonly text: LocalizedText;
  /** Ids of people. */
  readonly people: readonly string[];
}

/** A node of the proof why an event or an act is possible or not. */
export interface Condition {
  readonly kind: ConditionKind;
  /** What is asked for. */
  readonly title: LocalizedText;
  readonly holds: Holds;
  /** What was found instead. */
  readonly found?: LocalizedText;
  /** The clause of the manual. */
  readonly clause?: string;
  /** The task that it is about. */
  readonly taskId?: string;
  readonly values?: readonly ValueRead[];
  /** Who meets it: ids of people, the first {@link peopleNamed} of them. */
  readonly who?: readonly string[];
  readonly help?: readonly Help[];
  readonly conditions?: readonly Condition[];
}

/** As many people as a person reads. */
export const peopleNamed = 20;

/** Holds where every one does; unknown where that depends on one of which nothing is known. */
export function every(answers: readonly Holds[]): Holds {
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

/** Holds where one of them does. */
export function some(answers: readonly Holds[]): Holds {
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

export const inverted = (answer: Holds): Holds => (answer === null ? null : !answer);

const holdsOf = ({ holds }: Condition): Holds => holds;

type Said = Pick<Condition, 'title'> & Partial<Pick<Condition, 'taskId' | 'clause' | 'who'>>;

export const all = (said: Said, conditions: readonly Condition[]): Condition => ({
  kind: 'all',
  holds: every(conditions.map(holdsOf)),
  ...said,
  conditions,
});

export const any = (said: Said, conditions: readonly Condition[]): Condition => ({
  kind: 'any',
  holds: some(conditions.map(holdsOf)),
  ...said,
  conditions,
});
