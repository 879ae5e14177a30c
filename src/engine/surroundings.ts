import type { Assignment, PersonReference } from './assignment.js';
import type { Command } from './command.js';
import type { Directory } from './directory.js';
import type { RegisterFact } from './envelope.js';
import type { FactRequest } from './fact-requests.js';
import type { JsonObject } from './json.js';
import type { Calendar, Limit } from './limit.js';
import { isOutside, outsideFact } from './outside-facts.js';
import { pinnedPolicy } from './process-definition.js';
import type { Task, TaskDeclaration } from './task.js';
import { valueAt } from './value-at.js';

/** What an assignment may refer to in the case. */
export interface Known {
  readonly context: JsonObject;
  readonly initiator: string;
  readonly acts: Readonly<Record<string, readonly string[]>>;
}

/**
 * What a step asks the world: who, and until when. Live answers come from the directory and the calendar and are
 * recorded in the commands; a replay gets the recorded answers and asks nobody.
 */
export interface Surroundings {
  /** The people a task goes to; nobody is an incident, never an error. */
  candidates(task: TaskDeclaration, known: Known): readonly string[];
  /** The people the assignment of an open task names at this moment; in a replay, those it named then. */
  eligible(task: Task, declaration: TaskDeclaration, known: Known): readonly string[];
  people(assignment: Assignment, known: Known): readonly string[];
  /** Whether the assignment names this person; true in a replay, because the record shows that it did. */
  includes(assignment: Assignment, known: Known, person: string): boolean;
  /** The due moment of a limit of a manual, or of a plain delay in milliseconds. */
  dueAt(limit: Limit | number, startsAt: string): string;
}

function personId(reference: PersonReference, known: Known): string | null {
  if (reference.kind === 'initiator') return known.initiator;
  const id = valueAt(known.context, reference.path);
  return typeof id === 'string' ? id : null;
}

function resolve(assignment: Assignment, known: Known, directory: Directory): readonly string[] {
  const one = (id: string | null | undefined): readonly string[] => (id && directory.person(id)?.active ? [id] : []);
  switch (assignment.kind) {
    case 'initiator':
    case 'user':
      return one(personId(assignment, known));
    case 'role':
      return directory.peopleInRole(assignment.role);
    case 'roleIn':
      return directory
        .peopleInRole(assignment.role)
        .filter((id) => directory.person(id)?.departmentId === assignment.department);
    case 'directSupervisorOf':
      return one(directory.person(personId(assignment.of, known) ?? '')?.supervisorId);
    case 'departmentHeadOf': {
      const department = directory.person(personId(assignment.of, known) ?? '')?.departmentId;
      return department ? one(directory.departmentHead(department)) : [];
    }
    case 'deciderOf':
      return (known.acts[assignment.task] ?? []).flatMap(one);
    case 'byPolicy': {
      const chosen = pinnedPolicy(known.context)[assignment.field];
      return chosen ? resolve(chosen as unknown as Assignment, known, directory) : [];
    }
    case 'andAbove': {
      const lowest = resolve(assignment.of, known, directory);
      return [...new Set([...lowest, ...lowest.flatMap((id) => superiors(id, directory))])];
    }
    case 'lineUpTo': {
      const line = superiors(personId(assignment.of, known) ?? '', directory);
      const holders = directory.peopleInRole(assignment.role);
      const last = line.findIndex((id) => holders.includes(id));
      return last === -1 ? line : line.slice(0, last + 1);
    }
    case 'anyOf':
      return [...new Set(assignment.options.flatMap((option) => resolve(option, known, directory)))];
    case 'firstOf':
      for (const option of assignment.options) {
        const found = resolve(option, known, directory);
        if (found.length > 0) return found;
      }
      return [];
  }
}

/** The active superiors of a person, the nearest first; at most as many as a company has levels. */
function superiors(id: string, directory: Directory): readonly string[] {
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

/** The nearest superior of a person who is not barred. */
const superior = (id: string, barred: ReadonlySet<string>, directory: Directory): readonly string[] =>
  superiors(id, directory)
    .filter((next) => !barred.has(next))
    .slice(0, 1);

/**
 * The people a task goes to. Nobody decides on his own request: where the initiator is the only one found, the task
 * goes to his superior. Whoever decided a task named in `separateFrom` is left out.
 */
function assigned(task: TaskDeclaration, known: Known, directory: Directory): readonly string[] {
  const found = resolve(task.assignment, known, directory);
  if (task.assignment.kind === 'initiator') return found;
  const barred = new Set([known.initiator, ...(task.separateFrom ?? []).flatMap((key) => known.acts[key] ?? [])]);
  const left = found.filter((id) => !barred.has(id));
  if (left.length > 0 || !found.includes(known.initiator)) return left;
  return superior(known.initiator, barred, directory);
}

/** Answers that are asked for now. */
export interface LiveSurroundings extends Surroundings {
  /** What a fact asks of directory or calendar; `undefined` where it asks a ledger. */
  fact(request: FactRequest): RegisterFact | undefined;
}

/** Answers from the directory and the calendar. */
export function liveSurroundings(directory: Directory, calendar: Calendar): LiveSurroundings {
  const candidates = (task: TaskDeclaration, known: Known): readonly string[] => assigned(task, known, directory);
  return {
    candidates,
    fact: (request) => (isOutside(request.register) ? outsideFact(directory, calendar, request) : undefined),
    eligible: (_, declaration, known) => candidates(declaration, known),
    people: (assignment, known) => resolve(assignment, known, directory),
    includes: (assignment, known, person) => resolve(assignment, known, directory).includes(person),
    dueAt: (limit, startsAt) =>
      typeof limit === 'number'
        ? new Date(Date.parse(startsAt) + limit).toISOString()
        : calendar.dueAt(limit, startsAt),
  };
}

/**
 * The answers that a record holds, in the order in which they were asked. Throws where the step asks for more.
 *
 * @param eligible who might decide the task, where that was not who it was given to
 */
export function recordedSurroundings(commands: readonly Command[], eligible?: readonly string[]): Surroundings {
  const tasks = commands.flatMap((command) => (command.type === 'openTask' ? [command.task] : []));
  const timers = commands.flatMap((command) => (command.type === 'createTimer' ? [command.timer] : []));
  const notified = commands.flatMap((command) =>
    command.type === 'notify' && !command.notification.taskId ? [command.notification.to] : [],
  );
  const next = <Answer>(answers: Answer[], question: string): Answer => {
    const answer = answers.shift();
    if (answer === undefined)
      throw new Error(`Expected the record to hold an answer for ${question}, but it holds none.`);
    return answer;
  };
  return {
    candidates: (task) => next(tasks, `the candidates of '${task.key}'`).candidates,
    eligible: (task) => eligible ?? task.candidates,
    people: () => next(notified, 'the people to notify'),
    includes: () => true,
    dueAt: () => next(timers, 'a due time').dueAt,
  };
}
