import { acceptedEvents } from '../addressee.js';
import { taskActOf, type TaskAct } from '../acts/index.js';
import { adminActOf } from '../administration/index.js';
import { caseActOf, type CaseAct } from '../case-acts/index.js';
import { restore, taskOf, tasksOf } from '../chart.js';
import { leavesToPrincipals } from '../deputies.js';
import { eligibleFor, knownOf, seatFor } from '../eligibility.js';
import { withWriters } from '../entry-writers.js';
import { principalOf } from '../envelope.js';
import type { InstanceState } from '../instance-state.js';
import type { LocalizedText } from '../localized-text.js';
import type { ProcessDefinition } from '../process-definition.js';
import { eventInWords, openInWords, standingInWords, whoInWords } from '../refusals/in-words.js';
import type { Surroundings } from '../surroundings.js';
import type { Task } from '../task.js';
import { adminActConditions, caseActConditions, caseActRefusal, taskActConditions } from './act-conditions.js';
import { taskOpen, type Asked } from './asked.js';
import type { Attempt } from './attempt.js';
import { all, any, peopleNamed, type Condition } from './condition.js';
import { guardConditions } from './guard-condition.js';
import { knownOrNull } from './reading.js';
import { decidersOf, taskConditions } from './task-conditions.js';

/**
 * Proves whether somebody may send an event or act on a task now: every condition with what it found, whether it holds
 * or not. It asks the same code that decides, so it says yes exactly where the event would be taken.
 */
export function why(
  definition: ProcessDefinition,
  stood: InstanceState,
  attempt: Attempt,
  surroundings: Surroundings,
): Condition {
  const { actor, onBehalfOf, at, facts = {} } = attempt;
  const state = withWriters(definition, stood, facts);
  const own = proofOf(definition, state, attempt, surroundings);
  if (onBehalfOf !== undefined) {
    const mayStand = onBehalfOf !== actor && surroundings.mayStandFor(actor, onBehalfOf, definition.key, at);
    return all({ title: own.title }, [deputyOf(onBehalfOf, mayStand), ...(own.conditions ?? [])]);
  }
  const kind = kindOf(definition, attempt);
  if (own.holds !== false || (kind !== 'event' && kind !== 'task' && kind !== 'case')) return own;
  const act = kind === 'case' ? caseActOf(attempt.type) : undefined;
  const refused = act && knownOrNull(() => caseActRefusal({ definition, state, attempt, surroundings }, act));
  if (refused && !leavesToPrincipals(refused)) return own;
  // Whoever may not do it for himself does it for the one who has named him deputy.
  const forOthers = surroundings
    .principalsOf(actor, definition.key, at)
    .map((principal) => ({
      principal,
      proof: proofOf(definition, state, { ...attempt, onBehalfOf: principal }, surroundings),
    }))
    .filter(({ proof }) => proof.holds !== false)
    .map(({ principal, proof }) =>
      all({ title: proof.title }, [deputyOf(principal, true), ...(proof.conditions ?? [])]),
    );
  const [first, second] = forOthers;
  if (!first) return own;
  return second
    ? all({ title: own.title }, [any({ title: { zh: '代理以下人员之一', en: 'For one of these people' } }, forOthers)])
    : first;
}

const deputyOf = (principal: string, holds: boolean): Condition => ({
  kind: 'deputy',
  title: { zh: '您现为其代理人', en: 'You are his deputy now' },
  holds,
  who: [principal],
  ...(holds ? {} : { found: { zh: '您现在不是其代理人。', en: 'You are not his deputy at this moment.' } }),
});

function proofOf(
  definition: ProcessDefinition,
  state: InstanceState,
  attempt: Attempt,
  surroundings: Surroundings,
): Condition {
  const asked = { definition, state, attempt, surroundings };
  const kind = kindOf(definition, attempt);
  const act = kind === 'task' ? taskActOf(attempt.type) : kind === 'case' ? caseActOf(attempt.type) : undefined;
  const admin = kind === 'admin' ? adminActOf(attempt.type) : undefined;
  const event = Object.hasOwn(definition.events, attempt.type) ? definition.events[attempt.type] : undefined;
  const title = (act ?? admin ?? event)?.title ?? { zh: attempt.type, en: attempt.type };
  // What has ended has nothing open that could be looked at.
  if (state.snapshot.status !== 'active' && !(state.snapshot.status === 'error' && admin?.reachesFailed))
    return all({ title }, [running(state)]);
  if (admin) return all({ title }, adminActConditions(asked, admin));
  const standing = [running(state), notSuspended(state)];
  if (kind === 'task') return all({ title }, [...standing, ...taskActConditions(asked, act as TaskAct)]);
  if (kind === 'case') return all({ title }, [...standing, ...caseActConditions(asked, act as CaseAct)]);
  return all({ title }, [...standing, ...eventConditions(asked)]);
}

/** An event of the process goes before an act of the same name. */
function kindOf({ events }: ProcessDefinition, { kind, type }: Attempt): NonNullable<Attempt['kind']> {
  if (kind !== undefined) return kind;
  if (Object.hasOwn(events, type)) return 'event';
  if (taskActOf(type)) return 'task';
  if (caseActOf(type)) return 'case';
  return adminActOf(type) ? 'admin' : 'event';
}

const running = ({ snapshot }: InstanceState): Condition => {
  const holds = snapshot.status === 'active';
  const title = { zh: '事项进行中', en: 'The case is running' };
  return {
    kind: 'running',
    title,
    holds,
    ...(holds ? {} : { found: { zh: '事项已结束。', en: 'The case has ended.' } }),
  };
};

const notSuspended = ({ suspended }: InstanceState): Condition => {
  const title = { zh: '事项未挂起', en: 'The case is not suspended' };
  if (!suspended) return { kind: 'suspension', title, holds: true };
  const text = { zh: '由管理员恢复事项', en: 'An administrator resumes the case' };
  return {
    kind: 'suspension',
    title,
    holds: false,
    found: { zh: '事项已挂起。', en: 'The case is suspended.' },
    help: [{ kind: 'resume', text, people: [] }],
  };
};

function eventConditions(asked: Asked): readonly Condition[] {
  const { definition, state, attempt } = asked;
  const { type, taskId } = attempt;
  if (!Object.hasOwn(definition.events, type))
    return [{ kind: 'declared', title: { zh: '本流程有此事件', en: 'The process has this event' }, holds: false }];
  const accepted = standing(asked);
  if (taskId !== undefined) return [accepted, ...ofTask(asked, taskId)];
  if (!accepted.holds) return [accepted];
  const deciding = state.tasks.filter(({ key }) => tasksOf(definition).get(key)?.declaration.decisions.includes(type));
  const ways = deciding.map((task) => decides(asked, task));
  const isSeated = deciding.some((task) => isSeatedAt(asked, task));
  // Whoever has a seat decides his task; the event of the case is for those who have none.
  const by = isSeated ? undefined : definition.events[type]?.by;
  if (by) ways.push(ofCase(asked));
  if (ways.length === 0) ways.push(ofNobody(type));
  const [only] = ways;
  return [accepted, ways.length === 1 && only ? only : any({ title: { zh: '以下之一', en: 'One of these' } }, ways)];
}

const ofNobody = (type: string): Condition => ({
  kind: 'assignment',
  title: { zh: `有人可以办理 ${type}`, en: `Somebody may send ${type}` },
  holds: false,
  who: [],
});

function isSeatedAt({ definition, state, attempt, surroundings }: Asked, task: Task): boolean {
  const { declaration } = taskOf(definition, task.key);
  return seatFor(task, principalOf(attempt), eligibleFor(task, declaration, state, surroundings)) !== null;
}

function standing({ definition, state, attempt: { type }, surroundings }: Asked): Condition {
  const holds = acceptedEvents(definition, state).includes(type);
  const sent = eventInWords(definition, type);
  const title = { zh: `事项所处环节可以${sent.zh}`, en: `The case stands where ${sent.en} is accepted` };
  if (holds) return { kind: 'state', title, holds };
  const at = standingInWords(definition, state.snapshot.value);
  const open = openInWords(definition, state);
  const people = state.tasks.flatMap((task) => decidersOf({ definition, state, surroundings, task }));
  return {
    kind: 'state',
    title,
    holds,
    found: { zh: `事项现处于${at.zh}。`, en: `The case stands at ${at.en}.` },
    help: [
      {
        kind: 'wait',
        text: { zh: `待办：${open.zh}`, en: `Open now: ${open.en}` },
        people: [...new Set(people)].slice(0, peopleNamed),
      },
    ],
  };
}

function ofTask(asked: Asked, taskId: string): readonly Condition[] {
  const task = asked.state.tasks.find(({ id }) => id === taskId);
  return [taskOpen(taskId, task !== undefined), ...(task ? [decides(asked, task)] : [])];
}

/** The event as the decision of a task. */
function decides(asked: Asked, task: Task): Condition {
  const { definition, state, attempt, surroundings } = asked;
  const { declaration } = taskOf(definition, task.key);
  const { zh, en } = declaration.title;
  const said = { title: { zh: `办理「${zh}」`, en: `Decide '${en}'` }, taskId: task.id };
  if (!declaration.decisions.includes(attempt.type)) return { kind: 'decision', holds: false, ...said };
  const { actor } = attempt;
  const looked = { definition, state, surroundings, task, actor, person: principalOf(attempt) };
  return all({ ...said, who: decidersOf(looked) }, [...taskConditions(looked), ...guards(asked, task)]);
}

/** The event of the case itself, which no task decides. */
function ofCase(asked: Asked): Condition {
  const { definition, state, attempt, surroundings } = asked;
  const { by } = definition.events[attempt.type] ?? {};
  const who: LocalizedText = by ? whoInWords(by) : { zh: '', en: '' };
  const people = by ? surroundings.people(by, knownOf(state)) : [];
  const sent = eventInWords(definition, attempt.type);
  const holds = by !== undefined && surroundings.includes(by, knownOf(state), principalOf(attempt));
  const office: Condition = {
    kind: 'assignment',
    title: { zh: `${sent.zh}由${who.zh}办理`, en: `${sent.en} is sent by ${who.en}` },
    holds,
    who: people.slice(0, peopleNamed),
    ...(holds ? {} : { found: { zh: '您不在其中。', en: 'You are not among them.' } }),
  };
  const title = { zh: `对事项${sent.zh}`, en: `${sent.en} of the case` };
  return all({ title, who: people.slice(0, peopleNamed) }, [office, ...guards(asked, null)]);
}

const guards = ({ definition, state, attempt }: Asked, task: Task | null): readonly Condition[] =>
  guardConditions(definition, restore(definition.machine, state.snapshot), attempt, task);
