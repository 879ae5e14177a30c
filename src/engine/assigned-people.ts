import { approvalRulesOf } from './approval-rules.js';
import type { Assignment } from './assignment.js';
import type { Directory } from './directory.js';
import { barredFrom, concernedBy, requestersOf } from './four-eyes.js';
import type { Known } from './known.js';
import { pinnedPolicy } from './process-definition.js';
import { referredPeople, referredPerson } from './referred-person.js';
import type { TaskDeclaration } from './task.js';

export type { Known } from './known.js';

/** The people whom an assignment names at this moment, whoever may not decide among them. */
export function peopleOf(assignment: Assignment, known: Known, directory: Directory): readonly string[] {
  const one = (id: string | null | undefined): readonly string[] => (id && directory.person(id)?.active ? [id] : []);
  switch (assignment.kind) {
    case 'initiator':
    case 'user':
    case 'users':
      return referredPeople(assignment, known).flatMap(one);
    case 'role':
      return directory.peopleInRole(assignment.role);
    case 'roleIn':
      return directory
        .peopleInRole(assignment.role)
        .filter((id) => directory.person(id)?.departmentId === assignment.department);
    case 'directSupervisorOf':
      return one(directory.person(referredPerson(assignment.of, known) ?? '')?.supervisorId);
    case 'departmentHeadOf': {
      const department = directory.person(referredPerson(assignment.of, known) ?? '')?.departmentId;
      return department ? one(directory.departmentHead(department)) : [];
    }
    case 'deciderOf':
      return (known.acts[assignment.task] ?? []).flatMap(one);
    case 'byPolicy': {
      const chosen = pinnedPolicy(known.context)[assignment.field];
      return chosen ? peopleOf(chosen as unknown as Assignment, known, directory) : [];
    }
    case 'andAbove': {
      const lowest = peopleOf(assignment.of, known, directory);
      return [...new Set([...lowest, ...lowest.flatMap((id) => superiors(id, directory))])];
    }
    case 'lineUpTo': {
      const line = superiors(referredPerson(assignment.of, known) ?? '', directory);
      const holders = directory.peopleInRole(assignment.role);
      const last = line.findIndex((id) => holders.includes(id));
      return last === -1 ? line : line.slice(0, last + 1);
    }
    case 'anyOf':
      return [...new Set(assignment.options.flatMap((option) => peopleOf(option, known, directory)))];
    case 'firstOf':
      for (const option of assignment.options) {
        const found = peopleOf(option, known, directory);
        if (found.length > 0) return found;
      }
      return [];
  }
}

/** The active superiors of a person, the nearest first; at most as many as a company has levels. */
export function superiors(id: string, directory: Directory): readonly string[] {
  const line: string[] = [];
  const seen = new Set([id]);
  for (
    let next = directory.person(id)?.supervisorId;
    next && !seen.has(next);
    next = directory.person(next)?.supervisorId
  ) {
    seen.add(next);
    if (directory.person(next)?.active) line.push(next);
  }
  return line;
}

/**
 * Who decides in the place of the requester, or of whoever made the request for him: the requester himself where the
 * policy lets him, else the nearest superior who may; on top of the line the deputy general manager, then whom the policy names. Nobody is an incident.
 */
function insteadOfRequester(
  requester: string,
  { initiator, context, acts }: Known,
  task: TaskDeclaration,
  barred: ReadonlySet<string>,
  directory: Directory,
): readonly string[] {
  const { ownRequest, ownRequestTop } = approvalRulesOf(context);
  const hasPart = (task.separateFrom ?? []).some((key) => acts[key]?.includes(initiator));
  if (requester === initiator && ownRequest !== 'superior' && !hasPart) return [initiator];
  const above = superiors(requester, directory).find((next) => !barred.has(next));
  if (above !== undefined) return [above];
  const deputies = directory.peopleInRole('DeputyGeneralManager').filter((id) => !barred.has(id));
  return deputies.length > 0 ? deputies : directory.peopleInRole(ownRequestTop).filter((id) => !barred.has(id));
}

/**
 * The people a task goes to. Where only the initiator is found, and he may not decide, it goes to whom the policy says; where
 * only the person is found whom the task says it is about, to his superior.
 * Whoever decided a task named in `separateFrom` is left out.
 */
export function assigned(task: TaskDeclaration, known: Known, directory: Directory): readonly string[] {
  const found = peopleOf(task.assignment, known, directory);
  const barred = barredFrom(task, known);
  const left = found.filter((id) => !barred.has(id));
  const own = [...requestersOf(known), ...concernedBy(task, known)].find((person) => found.includes(person));
  return left.length > 0 || own === undefined ? left : insteadOfRequester(own, known, task, barred, directory);
}
