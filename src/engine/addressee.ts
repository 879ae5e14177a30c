import { alreadyDecided } from './already-decided.js';
import { openTransitions, restore, taskOf, tasksOf } from './chart.js';
import type { Envelope } from './envelope.js';
import type { InstanceState } from './instance-state.js';
import type { ProcessDefinition } from './process-definition.js';
import { rejection, type Rejection } from './rejection.js';
import type { StepRequest } from './step-request.js';
import type { Surroundings } from './surroundings.js';
import type { Task, TaskDeclaration } from './task.js';

/** Whom an event addresses: a task, the case itself, or nobody, with the reason. */
export type Addressee =
  | { readonly type: 'task'; readonly task: Task; readonly declaration: TaskDeclaration }
  | { readonly type: 'case' }
  | { readonly type: 'nobody'; readonly rejection: Rejection };

/** Whether this person's decision on the task counts now. */
export function mayDecide(task: Task, declaration: TaskDeclaration, person: string): boolean {
  if (!task.candidates.includes(person)) return false;
  const signers = declaration.signers ?? 'any';
  if (signers === 'any') return task.assignee === null || task.assignee === person;
  if (signers === 'sequential') return task.candidates[task.votes.length] === person;
  return !task.votes.some((vote) => vote.by === person);
}

/** The event types that somebody may send in this state, whoever he is. */
export function acceptedEvents(definition: ProcessDefinition, state: InstanceState): readonly string[] {
  if (state.snapshot.status !== 'active') return [];
  const open = openTransitions(restore(definition.machine, state.snapshot)).map((transition) => transition.eventType);
  return [...new Set(open)].filter((type) => Object.hasOwn(definition.events, type));
}

/** The event types that this person may send now, with the task each decides; guards aside. */
export function availableEvents(
  definition: ProcessDefinition,
  state: InstanceState,
  person: string,
  surroundings: Pick<Surroundings, 'includes'>,
): readonly { readonly type: string; readonly task: Task | null }[] {
  const accepted = acceptedEvents(definition, state);
  const available: { type: string; task: Task | null }[] = [];
  for (const task of state.tasks) {
    const { declaration } = taskOf(definition, task.key);
    if (!mayDecide(task, declaration, person)) continue;
    for (const type of declaration.decisions) if (accepted.includes(type)) available.push({ type, task });
  }
  for (const type of accepted) {
    const by = definition.events[type]?.by;
    if (!by || available.some((one) => one.type === type)) continue;
    const known = { context: state.snapshot.context, initiator: state.startedBy, acts: state.acts };
    if (surroundings.includes(by, known, person)) available.push({ type, task: null });
  }
  return available;
}

const nobody = (...said: Parameters<typeof rejection>): Addressee => ({
  type: 'nobody',
  rejection: rejection(...said),
});

/** Finds what an event of a person addresses, and refuses whoever may not send it. */
export function addressee(
  definition: ProcessDefinition,
  state: InstanceState,
  envelope: Envelope,
  surroundings: Pick<Surroundings, 'includes'>,
  { expectedRevisions }: StepRequest = {},
): Addressee {
  const { type, actor, taskId } = envelope;
  if (!Object.hasOwn(definition.events, type)) {
    const known = Object.keys(definition.events).join(', ');
    return nobody('EVENT_UNKNOWN', {
      zh: `流程只有这些事件:${known};收到的是 ${type}。`,
      en: `Expected one of the events of the process (${known}), but found ${type}.`,
    });
  }
  if (taskId !== undefined) return byTask(definition, state, envelope, taskId);
  const deciding = state.tasks.filter((task) =>
    tasksOf(definition).get(task.key)?.declaration.decisions.includes(type),
  );
  const mine = deciding.filter((task) => mayDecide(task, taskOf(definition, task.key).declaration, actor));
  if (mine.length > 0 && expectedRevisions === undefined) return unspecified(definition, type, mine);
  if (mine.length > 1) {
    return nobody(
      'TASK_AMBIGUOUS',
      {
        zh: `您有多个任务可以发送 ${type},请指定 taskId。`,
        en: `Expected a taskId, because several of your tasks take ${type}, but found none.`,
      },
      { taskIds: mine.map((task) => task.id) },
    );
  }
  const by = definition.events[type]?.by;
  const known = { context: state.snapshot.context, initiator: state.startedBy, acts: state.acts };
  const accepted = acceptedEvents(definition, state);
  if (!accepted.includes(type)) return notAccepted(type, state, accepted);
  if (mine[0]) return { type: 'task', task: mine[0], declaration: taskOf(definition, mine[0].key).declaration };
  if (by && surroundings.includes(by, known, actor)) return { type: 'case' };
  if (deciding[0]) return notYours(definition, deciding[0], state, actor);
  return nobody('NOT_ASSIGNED', {
    zh: `${type} 由其他人发送,不是您。`,
    en: `Expected ${type} from somebody it is assigned to, but you are not among them.`,
  });
}

function byTask(definition: ProcessDefinition, state: InstanceState, envelope: Envelope, taskId: string): Addressee {
  const task = state.tasks.find((open) => open.id === taskId);
  if (!task) return taskNotOpen(taskId);
  const { declaration } = taskOf(definition, task.key);
  if (!declaration.decisions.includes(envelope.type)) return notAccepted(envelope.type, state, declaration.decisions);
  if (!mayDecide(task, declaration, envelope.actor)) return notYours(definition, task, state, envelope.actor);
  return { type: 'task', task, declaration };
}

export const taskNotOpen = (taskId: string): Addressee & { type: 'nobody' } => ({
  type: 'nobody',
  rejection: rejection(
    'TASK_NOT_OPEN',
    { zh: '该任务不存在或已办结。', en: 'Expected an open task of this case, but it is closed or not of this case.' },
    { taskId },
  ),
});

const notAccepted = (type: string, state: InstanceState, acceptedEvents: readonly string[]): Addressee =>
  nobody(
    'EVENT_NOT_ACCEPTED',
    {
      zh: `当前状态 ${JSON.stringify(state.snapshot.value)} 只接受 ${acceptedEvents.join('、') || '(无)'},收到的是 ${type}。`,
      en: `Expected one of ${acceptedEvents.join(', ') || '(none)'} in the state ${JSON.stringify(state.snapshot.value)}, but found ${type}.`,
    },
    { value: state.snapshot.value, acceptedEvents },
  );

/** A click says less than its sender meant: what it would decide may have changed since he looked. */
function unspecified(definition: ProcessDefinition, type: string, open: readonly Task[]): Addressee {
  const title = definition.events[type]?.title ?? { zh: type, en: type };
  return nobody(
    'PRECONDITION_REQUIRED',
    {
      zh: `「${title.zh}」会办理任务，请以 taskId 指明任务，或以 If-Match 指明所依据的版本。`,
      en: `Expected the taskId that '${title.en}' decides, or If-Match with the revision that you saw, but found neither.`,
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

function notYours(definition: ProcessDefinition, task: Task, state: InstanceState, actor: string): Addressee {
  const { declaration } = taskOf(definition, task.key);
  const signed = task.votes.find((vote) => vote.by === actor);
  if (signed)
    return {
      type: 'nobody',
      rejection: alreadyDecided(definition, { key: task.key, event: signed.event, at: signed.at }),
    };
  if (task.assignee !== null && task.candidates.includes(actor)) {
    return nobody(
      'TASK_CLAIMED',
      { zh: '该任务已被他人签收。', en: 'Expected a task that is free or yours, but somebody else has claimed it.' },
      { taskId: task.id, assignee: task.assignee },
    );
  }
  if (
    (declaration.separateFrom ?? []).some((key) => state.acts[key]?.includes(actor)) ||
    (actor === state.startedBy && declaration.assignment.kind !== 'initiator')
  ) {
    return nobody(
      'SEPARATION_OF_DUTIES',
      {
        zh: `「${declaration.title.zh}」不得由申请人或前序经办人本人办理。`,
        en: `Expected '${declaration.title.en}' to be decided by somebody else than the requester or an earlier decider, but that is you.`,
      },
      { taskId: task.id },
    );
  }
  if (declaration.signers === 'sequential' && task.candidates.includes(actor)) {
    return nobody(
      'NOT_ASSIGNED',
      {
        zh: `「${declaration.title.zh}」依次办理,尚未轮到您。`,
        en: `Expected '${declaration.title.en}' to be decided in turn, but it is not your turn yet.`,
      },
      { taskId: task.id },
    );
  }
  return nobody(
    'NOT_ASSIGNED',
    {
      zh: `「${declaration.title.zh}」不是您的任务。`,
      en: `Expected '${declaration.title.en}' to be decided by one of its candidates, but you are not among them.`,
    },
    { taskId: task.id },
  );
}
