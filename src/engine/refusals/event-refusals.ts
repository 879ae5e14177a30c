import { taskOf } from '../chart.js';
import type { InstanceState } from '../instance-state.js';
import type { Json } from '../json.js';
import type { ProcessDefinition } from '../process-definition.js';
import type { Task, TaskDeclaration } from '../task.js';
import { eventInWords, eventsInWords, openInWords, standingInWords, whoInWords } from './in-words.js';
import { rejection, type Rejection } from './rejection.js';

/** The "no" to an event that the process does not have. */
export function eventUnknown(definition: ProcessDefinition, type: string): Rejection {
  const knownEvents = Object.keys(definition.events);
  const known = eventsInWords(definition, knownEvents);
  const sent = eventInWords(definition, type);
  return rejection(
    'EVENT_UNKNOWN',
    {
      zh: `本流程的事件为：${known.zh}；没有${sent.zh}。`,
      en: `Expected one of the events of the process (${known.en}), but found ${sent.en}.`,
    },
    { knownEvents },
  );
}

/** The "no" to an event that leads nowhere from where the case stands. */
export function notAccepted(
  definition: ProcessDefinition,
  state: InstanceState,
  type: string,
  acceptedEvents: readonly string[],
): Rejection {
  const { value } = state.snapshot;
  const sent = eventInWords(definition, type);
  const accepted = eventsInWords(definition, acceptedEvents);
  const standing = standingInWords(definition, value);
  const open = openInWords(definition, state);
  return rejection(
    'EVENT_NOT_ACCEPTED',
    {
      zh: `事项现处于${standing.zh}，可以：${accepted.zh}；尚不能${sent.zh}。待办：${open.zh}。`,
      en: `Expected one of ${accepted.en} while the case stands at ${standing.en}, but found ${sent.en}. Open now: ${open.en}.`,
    },
    { value, acceptedEvents },
  );
}

/** The "no" to an event that does not decide the task which it names. */
export function notItsDecision(
  definition: ProcessDefinition,
  { title, decisions: acceptedEvents }: TaskDeclaration,
  type: string,
  value: Json,
): Rejection {
  const sent = eventInWords(definition, type);
  const decisions = eventsInWords(definition, acceptedEvents);
  return rejection(
    'EVENT_NOT_ACCEPTED',
    {
      zh: `「${title.zh}」只能以 ${decisions.zh} 办理，不能以${sent.zh}办理。`,
      en: `Expected one of ${decisions.en} for '${title.en}', but found ${sent.en}.`,
    },
    { value, acceptedEvents },
  );
}

/** The "no" to an event of the whole case from somebody who is not among those who send it. */
export function notForYou(definition: ProcessDefinition, type: string): Rejection {
  const by = definition.events[type]?.by;
  const sent = eventInWords(definition, type);
  const who = by ? whoInWords(by) : { zh: '其他人', en: 'somebody else' };
  return rejection('NOT_ASSIGNED', {
    zh: `${sent.zh}由${who.zh}办理，您不在其中。`,
    en: `Expected ${sent.en} to be sent by ${who.en}, but you are not among them.`,
  });
}

/** The "no" to what concerns a task that is closed, or of another case. */
export const taskNotOpen = (taskId: string): Rejection =>
  rejection(
    'TASK_NOT_OPEN',
    { zh: '该任务不存在或已办结。', en: 'Expected an open task of this case, but it is closed or not of this case.' },
    { taskId },
  );

/** The "no" to an event that several tasks of its sender take. */
export function taskAmbiguous(definition: ProcessDefinition, type: string, tasks: readonly Task[]): Rejection {
  const sent = eventInWords(definition, type);
  return rejection(
    'TASK_AMBIGUOUS',
    {
      zh: `您有多项任务可以办理${sent.zh}，请以 taskId 指明其中一项。`,
      en: `Expected the taskId of one of your tasks, because several of them take ${sent.en}, but found none.`,
    },
    { taskIds: tasks.map(({ id }) => id) },
  );
}

/** A click says less than its sender meant: what it would decide may have changed since he looked. */
export function unspecified(definition: ProcessDefinition, type: string, open: readonly Task[]): Rejection {
  const sent = eventInWords(definition, type);
  return rejection(
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
