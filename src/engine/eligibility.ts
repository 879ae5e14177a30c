import type { InstanceState } from './instance-state.js';
import type { Known } from './assigned-people.js';
import type { Surroundings } from './surroundings.js';
import type { Task, TaskDeclaration } from './task.js';

/** What an assignment may refer to in the case as it stands. */
export const knownOf = (state: InstanceState): Known => ({
  context: state.snapshot.context,
  initiator: state.startedBy,
  acts: state.acts,
});

/** The people to whom the assignment of an open task gives it at this moment, whoever it was given to. */
export const eligibleFor = (
  task: Task,
  declaration: TaskDeclaration,
  state: InstanceState,
  surroundings: Pick<Surroundings, 'eligible'>,
): readonly string[] => surroundings.eligible(task, declaration, knownOf(state));

/** Who keeps the task for himself; a claim lapses with the eligibility of whoever made it. */
export const claimant = ({ assignee }: Task, eligible: readonly string[]): string | null =>
  assignee !== null && eligible.includes(assignee) ? assignee : null;

/**
 * The task with this person among those who may decide it now, or `null` where his decision does not count. Somebody
 * who was not asked when the task opened may act all the same; among several signers he takes the seat of one who has
 * lost it without signing.
 */
export function seated(
  task: Task,
  declaration: TaskDeclaration,
  person: string,
  eligible: readonly string[],
): Task | null {
  if (!eligible.includes(person)) return null;
  const signers = declaration.signers ?? 'any';
  const own = task.candidates.indexOf(person);
  if (signers === 'any') {
    if ((claimant(task, eligible) ?? person) !== person) return null;
    return own === -1 ? { ...task, candidates: [...task.candidates, person] } : task;
  }
  const hasSigned = (id: string): boolean => task.votes.some((vote) => vote.by === id);
  if (hasSigned(person)) return null;
  const isVacant = (id: string): boolean => own === -1 && !eligible.includes(id) && !hasSigned(id);
  const next = task.votes.length;
  const seat =
    task.candidates.length === 0
      ? 0
      : signers === 'sequential'
        ? task.candidates.findIndex((id, index) => index === next && (id === person || isVacant(id)))
        : task.candidates.findIndex((id) => id === person || isVacant(id));
  if (seat === -1) return null;
  if (own !== -1) return task;
  const candidates = [...task.candidates];
  candidates[seat] = person;
  return { ...task, candidates };
}

/** Whether a task was given to exactly these people. */
export const isGivenTo = ({ candidates }: Task, people: readonly string[]): boolean =>
  candidates.length === people.length && candidates.every((id) => people.includes(id));
