import type { Assignment } from './assignment.js';
import type { Known } from './known.js';
import { referredPeople } from './referred-person.js';
import type { TaskDeclaration } from './task.js';

/** Why a person may not decide a task, whatever office he holds. */
export type Bar = { readonly person: string } & (
  | { readonly because: 'initiator' }
  /** The task says that it is about him. */
  | { readonly because: 'concerned' }
  /** He decided this task, gave an opinion for its decision, or was acted for. */
  | { readonly because: 'decided'; readonly task: string }
  /** He wrote the register entry that the case names, alone or with whom he stood in for. */
  | { readonly because: 'entry'; readonly fact: string }
);

/** Whether the assignment asks the initiator as such, alone or beside others. */
const asksInitiator = (assignment: Assignment): boolean =>
  assignment.kind === 'initiator' || (assignment.kind === 'anyOf' && assignment.options.some(asksInitiator));

/** Nobody decides on his own request, unless the assignment asks him as such or the request is not his. */
export const barsInitiator = ({ assignment, initiatorMayDecide }: TaskDeclaration): boolean =>
  !initiatorMayDecide && !asksInitiator(assignment);

/** Whose request it is, and who made it for him: both count. */
export const requestersOf = ({
  initiator,
  submittedBy,
}: Pick<Known, 'initiator' | 'submittedBy'>): readonly string[] =>
  submittedBy === undefined ? [initiator] : [initiator, submittedBy];

/** Whom the task says it is about, where the case names somebody. */
export const concernedBy = ({ separateFromPerson: who = [] }: TaskDeclaration, known: Known): readonly string[] =>
  [who].flat().flatMap((one) => referredPeople(one, known));

/** Everybody who is barred from a task, and why: persons, not seats. */
export function barsOf(task: TaskDeclaration, known: Known): readonly Bar[] {
  const decided = (task.separateFrom ?? []).flatMap((key) =>
    (known.acts[key] ?? []).map((person): Bar => ({ person, because: 'decided', task: key })),
  );
  const wrote = (task.separateFromEntry ?? []).flatMap((fact) =>
    (known.writers?.[fact] ?? []).map((person): Bar => ({ person, because: 'entry', fact })),
  );
  const concerned = concernedBy(task, known).map((person): Bar => ({ person, because: 'concerned' }));
  const others = [...concerned, ...decided, ...wrote];
  return barsInitiator(task)
    ? [...requestersOf(known).map((person): Bar => ({ person, because: 'initiator' })), ...others]
    : others;
}

/** The people who may not decide a task. A deputy is barred where he is, and where the one is whom he stands for. */
export const barredFrom = (task: TaskDeclaration, known: Known): ReadonlySet<string> =>
  new Set(barsOf(task, known).map(({ person }) => person));
