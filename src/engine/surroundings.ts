import { assigned, peopleOf, superiors, type Known } from './assigned-people.js';
import type { Assignment } from './assignment.js';
import type { Command, DeputyTold, MoveTimer } from './command.js';
import type { Directory } from './directory.js';
import type { RegisterFact } from './envelope.js';
import type { FactRequest } from './fact-requests.js';
import type { Calendar, Limit } from './limit.js';
import { leadBefore } from './reminders.js';
import { reassignedTask } from './reassigned-task.js';
import { rescheduledTimer, resumedTimer, type TimerPlace } from './moved-timer.js';
import { laterBy } from './later-by.js';
import { barredFrom } from './four-eyes.js';
import { isSameJson } from './same-json.js';
import { heldByAct, peopleIn } from './seats/seats-of.js';
import { holdingFacts, isOutside, outsideFact, reportFacts } from './outside-facts.js';
import type { Role } from './roles.js';
import type { Task, TaskDeclaration, Votes } from './task.js';
import type { Timer } from './timer.js';

/**
 * What a step asks the world: who, and until when. Live answers come from the directory and the calendar and are
 * recorded in the commands; a replay gets the recorded answers and asks nobody.
 */
export interface Surroundings {
  /** The people a task goes to; nobody is an incident, never an error. */
  candidates(task: TaskDeclaration, known: Known): readonly string[];
  /** What the votes of these people weigh on a task that weighs them, in their order. */
  weights(task: TaskDeclaration, people: readonly string[]): readonly number[];
  /**
   * The people who may hold a seat of an open task at this moment: those whom the assignment names, and those to whom
   * somebody gave one, who are there and may decide. In a replay, those who could then.
   */
  eligible(task: Task, declaration: TaskDeclaration, known: Known): readonly string[];
  people(assignment: Assignment, known: Known): readonly string[];
  /** Whether the assignment names this person; true in a replay, because the record shows that it did. */
  includes(assignment: Assignment, known: Known, person: string): boolean;
  /** Whether somebody is there to act; true in a replay, because the record shows that he was. */
  isActive(person: string): boolean;
  /** Whether a person is the nearest superior of somebody who has left; true in a replay. */
  standsInFor(person: string, leaver: string): boolean;
  /** Whom somebody stands in for in a process at a moment; in a replay nobody, because the record names him. */
  principalsOf(deputy: string, process: string, at: string): readonly string[];
  /** Whether somebody stands in for this one; true in a replay, because the record shows that he did. */
  mayStandFor(deputy: string, principal: string, process: string, at: string): boolean;
  /** Who stands in for some people in a process at a moment, each once; in a replay those whom the record names. */
  deputiesOf(people: readonly string[], process: string, at: string): readonly DeputyTold[];
  /** An open task as the directory of now says; the same one where nothing changes. In a replay as it said then. */
  reassigned(task: Task, declaration: TaskDeclaration, known: Known): Task;
  /** The due moment of a limit of a manual, or of a plain delay in milliseconds. */
  dueAt(limit: Limit | number, startsAt: string): string;
  /** Where a paused timer is due when it goes on at a moment (RFC 3339). */
  resumed(timer: Timer, at: string): TimerPlace;
  /** Where a timer is due by the calendar of now. */
  rescheduled(timer: Timer): TimerPlace;
  /** When a task reminds: so long before or after a moment (RFC 3339); `null` where that is over by now. */
  remindsAt(task: string, lead: ReminderLead, now: string): string | null;
  /** The active superiors of some people, each once. */
  superiorsOf(people: readonly string[]): readonly string[];
}

/** How far a reminder is from a moment. */
export type ReminderLead =
  { readonly before: Limit; readonly dueAt: string } | { readonly after: Limit; readonly from: string };

/** Answers that are asked for now. */
export interface LiveSurroundings extends Surroundings {
  /** What a fact asks of directory or calendar; `undefined` where it asks a ledger, for figures over one, or for what somebody holds. */
  fact(request: FactRequest): RegisterFact | undefined;
}

function weightOf({ weights = {} }: Votes, roles: readonly Role[]): number {
  const weighed = roles.flatMap((role) => weights[role] ?? []);
  return weighed.length === 0 ? 1 : Math.max(...weighed);
}

/** Answers from the directory and the calendar. */
export function liveSurroundings(directory: Directory, calendar: Calendar): LiveSurroundings {
  const candidates = (task: TaskDeclaration, known: Known): readonly string[] => assigned(task, known, directory);
  const isActive = (id: string): boolean => directory.person(id)?.active ?? false;
  const principalsOf: Surroundings['principalsOf'] = (deputy, process, at) =>
    directory.principalsOf(deputy, process, at).filter(isActive);
  const weights: Surroundings['weights'] = ({ signers }, people) =>
    typeof signers === 'object' ? people.map((id) => weightOf(signers.votes, directory.rolesOf(id))) : [];
  const eligible: Surroundings['eligible'] = (task, declaration, known) => {
    const people = candidates(declaration, known);
    const given = heldByAct(task);
    if (given.length === 0) return people;
    const barred = barredFrom(declaration, known);
    return [...new Set([...people, ...given.filter((id) => isActive(id) && !barred.has(id))])];
  };
  return {
    candidates,
    fact: (request) =>
      isOutside(request.register) && request.register !== reportFacts && request.register !== holdingFacts
        ? outsideFact(directory, calendar, request)
        : undefined,
    weights,
    eligible,
    isActive,
    reassigned: (task, declaration, known) => {
      const next = reassignedTask(task, declaration, {
        people: candidates(declaration, known),
        eligible: eligible(task, declaration, known),
        isActive,
        superiorOf: (id) => superiors(id, directory)[0] ?? null,
        weights: (people) => weights(declaration, people),
      });
      return isSameJson(next, task) ? task : next;
    },
    principalsOf,
    deputiesOf: (people, process, at) => {
      const told = people.flatMap((principal) =>
        directory.deputiesOf(principal, process, at).map((deputy): DeputyTold => ({ deputy, principal })),
      );
      return told.filter(({ deputy }, index) => told.findIndex((other) => other.deputy === deputy) === index);
    },
    mayStandFor: (deputy, principal, process, at) => principalsOf(deputy, process, at).includes(principal),
    standsInFor: (person, leaver) => !isActive(leaver) && superiors(leaver, directory)[0] === person,
    people: (assignment, known) => peopleOf(assignment, known, directory),
    includes: (assignment, known, person) => peopleOf(assignment, known, directory).includes(person),
    dueAt: (limit, startsAt) =>
      typeof limit === 'number' ? laterBy(startsAt, limit) : calendar.dueAt(limit, startsAt),
    resumed: (timer, at) => resumedTimer(timer, at, calendar),
    rescheduled: (timer) => rescheduledTimer(timer, calendar),
    remindsAt: (_, lead, now) => {
      const at =
        'before' in lead ? leadBefore(lead.before, lead.dueAt, calendar) : calendar.dueAt(lead.after, lead.from);
      return at > now ? at : null;
    },
    superiorsOf: (people) => {
      const found = people.flatMap((id) => directory.person(id)?.supervisorId ?? []);
      return [...new Set(found)].filter((id) => directory.person(id)?.active);
    },
  };
}

/**
 * The answers that a record holds, in the order in which they were asked. Throws where the step asks for more.
 *
 * @param eligible who might decide the task, where that was not who it was given to
 */
export function recordedSurroundings(commands: readonly Command[], eligible?: readonly string[]): Surroundings {
  const tasks = commands.flatMap((command) => (command.type === 'openTask' ? [command.task] : []));
  const created = commands.flatMap((command) => (command.type === 'createTimer' ? [command.timer] : []));
  const timers = created.filter(({ kind }) => kind !== 'reminder');
  const reminders = created.filter(({ kind }) => kind === 'reminder');
  const notified = commands.flatMap((command) =>
    command.type === 'notify' && !command.notification.taskId && !command.notification.ofCase
      ? [command.notification.to]
      : [],
  );
  const deputies = commands.flatMap((command) =>
    command.type === 'notify' ? [command.notification.deputies ?? []] : [],
  );
  const next = <Answer>(answers: Answer[], question: string): Answer => {
    const answer = answers.shift();
    if (answer === undefined)
      throw new Error(`Expected the record to hold an answer for ${question}, but it holds none.`);
    return answer;
  };
  let opened: Task | undefined;
  /** A timer that the record does not move stayed where it was. */
  const moved = ({ id, dueAt, pausedFor }: Timer): TimerPlace => {
    const move = commands.find((command) => command.type === 'moveTimer' && command.timerId === id) as
      MoveTimer | undefined;
    const place = move ? { dueAt: move.to, pausedFor: move.pausedFor } : { dueAt, pausedFor };
    return place.pausedFor === undefined ? { dueAt: place.dueAt } : { ...place, pausedFor: place.pausedFor };
  };
  return {
    candidates(task) {
      opened = next(tasks, `the candidates of '${task.key}'`);
      return opened.seats ? peopleIn(opened) : opened.candidates;
    },
    weights: () => opened?.seats?.map(({ weight = 1 }) => weight) ?? [],
    eligible: (task) => eligible ?? peopleIn(task),
    people: () => next(notified, 'the people to notify'),
    includes: () => true,
    isActive: () => true,
    principalsOf: () => [],
    deputiesOf: () => deputies.shift() ?? [],
    mayStandFor: () => true,
    reassigned: (task) => {
      const change = commands.find((command) => command.type === 'updateTask' && command.task.id === task.id);
      return change?.type === 'updateTask' ? change.task : task;
    },
    standsInFor: () => true,
    dueAt: () => next(timers, 'a due time').dueAt,
    resumed: moved,
    rescheduled: moved,
    remindsAt: (task) => reminders.find(({ name }) => name === task)?.dueAt ?? null,
    superiorsOf: () => notified.shift() ?? [],
  };
}
