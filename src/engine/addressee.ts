import { openTransitions, restore, taskOf, tasksOf } from './chart.js';
import { eligibleFor, knownOf, seated } from './eligibility.js';
import type { Envelope } from './envelope.js';
import { eventInWords, eventsInWords, openInWords, standingInWords, whoInWords } from './in-words.js';
import type { InstanceState } from './instance-state.js';
import { notYours } from './not-yours.js';
import type { ProcessDefinition } from './process-definition.js';
import { rejection, type Rejection } from './rejection.js';
import type { StepRequest } from './step-request.js';
import type { Surroundings } from './surroundings.js';
import type { Task } from './task.js';

/** What is asked of the world to find whom an event addresses. */
export type AskedPeople = Pick<Surroundings, 'includes' | 'eligible'>;

/** Whom an event addresses: a task, the case itself, or nobody, with the reason. */
export type Addressee =
  | { readonly type: 'task'; readonly task: Task; readonly eligible: readonly string[] }
  | { readonly type: 'case' }
  | { readonly type: 'nobody'; readonly rejection: Rejection };

/** The event types that somebody may send in this state, whoever he is. */
export function acceptedEvents(definition: ProcessDefinition, state: InstanceState): readonly string[] {
  const { status, value } = state.snapshot;
  if (status !== 'active') return [];
  // The active states alone decide it, and the cases of a process stand in few combinations of them.
  const known = accepted.get(definition) ?? new Map<string, readonly string[]>();
  const place = typeof value === 'string' ? value : JSON.stringify(value);
  const found = known.get(place) ?? leadingFrom(definition, state);
  if (known.size >= placesRemembered) known.clear();
  accepted.set(definition, known.set(place, found));
  return found;
}

const accepted = new WeakMap<ProcessDefinition, Map<string, readonly string[]>>();
const placesRemembered = 1_000;

function leadingFrom(definition: ProcessDefinition, { snapshot }: InstanceState): readonly string[] {
  const open = openTransitions(restore(definition.machine, snapshot)).map((transition) => transition.eventType);
  return [...new Set(open)].filter((type) => Object.hasOwn(definition.events, type));
}

/** The event types that this person may send now, with the task each decides; guards aside. */
export function availableEvents(
  definition: ProcessDefinition,
  state: InstanceState,
  person: string,
  surroundings: AskedPeople,
): readonly { readonly type: string; readonly task: Task | null }[] {
  const accepted = acceptedEvents(definition, state);
  const available: { type: string; task: Task | null }[] = [];
  for (const task of state.tasks) {
    const { declaration } = taskOf(definition, task.key);
    if (!seated(task, declaration, person, eligibleFor(task, declaration, state, surroundings))) continue;
    for (const type of declaration.decisions) if (accepted.includes(type)) available.push({ type, task });
  }
  for (const type of accepted) {
    const by = definition.events[type]?.by;
    if (!by || available.some((one) => one.type === type)) continue;
    if (surroundings.includes(by, knownOf(state), person)) available.push({ type, task: null });
  }
  return available;
}

const refused = (said: Rejection): Addressee => ({ type: 'nobody', rejection: said });

const nobody = (...said: Parameters<typeof rejection>): Addressee => refused(rejection(...said));

/** Finds what an event of a person addresses, and refuses whoever may not send it. */
export function addressee(
  definition: ProcessDefinition,
  state: InstanceState,
  envelope: Envelope,
  surroundings: AskedPeople,
  { expectedRevisions }: StepRequest = {},
): Addressee {
  const { type, actor, taskId } = envelope;
  if (!Object.hasOwn(definition.events, type)) {
    const knownEvents = Object.keys(definition.events);
    const known = eventsInWords(definition, knownEvents);
    const sent = eventInWords(definition, type);
    return nobody(
      'EVENT_UNKNOWN',
      {
        zh: `本流程的事件为：${known.zh}；没有${sent.zh}。`,
        en: `Expected one of the events of the process (${known.en}), but found ${sent.en}.`,
      },
      { knownEvents },
    );
  }
  if (taskId !== undefined) return byTask(definition, state, envelope, taskId, surroundings);
  const deciding = state.tasks.filter((task) =>
    tasksOf(definition).get(task.key)?.declaration.decisions.includes(type),
  );
  const mine = deciding.flatMap((task) => {
    const { declaration } = taskOf(definition, task.key);
    const eligible = eligibleFor(task, declaration, state, surroundings);
    const taken = seated(task, declaration, actor, eligible);
    return taken ? [{ task: taken, eligible }] : [];
  });
  if (mine.length > 0 && expectedRevisions === undefined)
    return unspecified(
      definition,
      type,
      mine.map(({ task }) => task),
    );
  if (mine.length > 1) {
    const sent = eventInWords(definition, type);
    return nobody(
      'TASK_AMBIGUOUS',
      {
        zh: `您有多项任务可以办理${sent.zh}，请以 taskId 指明其中一项。`,
        en: `Expected the taskId of one of your tasks, because several of them take ${sent.en}, but found none.`,
      },
      { taskIds: mine.map(({ task }) => task.id) },
    );
  }
  const by = definition.events[type]?.by;
  const accepted = acceptedEvents(definition, state);
  if (!accepted.includes(type)) return notAccepted(definition, state, type, accepted);
  if (mine[0]) return { type: 'task', ...mine[0] };
  if (by && surroundings.includes(by, knownOf(state), actor)) return { type: 'case' };
  if (deciding[0]) return refused(notYours(definition, deciding[0], state, actor, surroundings));
  const sent = eventInWords(definition, type);
  const who = by ? whoInWords(by) : { zh: '其他人', en: 'somebody else' };
  return nobody('NOT_ASSIGNED', {
    zh: `${sent.zh}由${who.zh}办理，您不在其中。`,
    en: `Expected ${sent.en} to be sent by ${who.en}, but you are not among them.`,
  });
}

function byTask(
  definition: ProcessDefinition,
  state: InstanceState,
  { type, actor }: Envelope,
  taskId: string,
  surroundings: AskedPeople,
): Addressee {
  const task = state.tasks.find((open) => open.id === taskId);
  if (!task) return taskNotOpen(taskId);
  const { declaration } = taskOf(definition, task.key);
  if (!declaration.decisions.includes(type)) {
    const sent = eventInWords(definition, type);
    const decisions = eventsInWords(definition, declaration.decisions);
    return nobody(
      'EVENT_NOT_ACCEPTED',
      {
        zh: `「${declaration.title.zh}」只能以 ${decisions.zh} 办理，不能以${sent.zh}办理。`,
        en: `Expected one of ${decisions.en} for '${declaration.title.en}', but found ${sent.en}.`,
      },
      { value: state.snapshot.value, acceptedEvents: declaration.decisions },
    );
  }
  const eligible = eligibleFor(task, declaration, state, surroundings);
  const taken = seated(task, declaration, actor, eligible);
  return taken
    ? { type: 'task', task: taken, eligible }
    : refused(notYours(definition, task, state, actor, surroundings));
}

export const taskNotOpen = (taskId: string): Addressee & { type: 'nobody' } => ({
  type: 'nobody',
  rejection: rejection(
    'TASK_NOT_OPEN',
    { zh: '该任务不存在或已办结。', en: 'Expected an open task of this case, but it is closed or not of this case.' },
    { taskId },
  ),
});

function notAccepted(
  definition: ProcessDefinition,
  state: InstanceState,
  type: string,
  acceptedEvents: readonly string[],
): Addressee {
  const { value } = state.snapshot;
  const sent = eventInWords(definition, type);
  const accepted = eventsInWords(definition, acceptedEvents);
  const standing = standingInWords(definition, value);
  const open = openInWords(definition, state);
  return nobody(
    'EVENT_NOT_ACCEPTED',
    {
      zh: `事项现处于${standing.zh}，可以：${accepted.zh}；尚不能${sent.zh}。待办：${open.zh}。`,
      en: `Expected one of ${accepted.en} while the case stands at ${standing.en}, but found ${sent.en}. Open now: ${open.en}.`,
    },
    { value, acceptedEvents },
  );
}

/** A click says less than its sender meant: what it would decide may have changed since he looked. */
function unspecified(definition: ProcessDefinition, type: string, open: readonly Task[]): Addressee {
  const sent = eventInWords(definition, type);
  return nobody(
    'PRECONDITION_REQUIRED',
    {
      zh: `${sent.zh}会办理任务，请以 taskId 指明任务，或以 If-Match 指明所依据的版本。`,
      en: `Expected the taskId that ${sent.en} decides, or If-Match with the revision that you saw, but found neither.`,
    },
    {
      tasks: open.map(({ id, key, openedAt }) => ({
        id,
        key,
        title: { ...taskOf(definition, key).declaration.title },
        openedAt,
      })),
    },
  );
}
