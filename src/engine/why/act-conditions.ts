import type { TaskAct } from '../acts/index.js';
import type { AdminAct } from '../administration/index.js';
import type { CaseAct } from '../case-acts/index.js';
import { taskOf } from '../chart.js';
import { eligibleFor } from '../eligibility.js';
import { principalOf, type Envelope } from '../envelope.js';
import type { LocalizedText } from '../localized-text.js';
import type { FormClass } from '../process-definition.js';
import type { Rejection } from '../refusals/rejection.js';
import { barredDeputy } from '../refusals/separation-of-duties.js';
import type { Task } from '../task.js';
import { taskOpen, type Asked } from './asked.js';
import { any, type Condition } from './condition.js';
import { knownOrNull, unknown } from './reading.js';
import { decidersOf } from './task-conditions.js';

/** Whether an act on a task may be done: with the one that is named, or with any that is open. */
export function taskActConditions(asked: Asked, act: TaskAct): readonly Condition[] {
  const { attempt, state } = asked;
  const { taskId } = attempt;
  const tasks = taskId === undefined ? state.tasks : state.tasks.filter(({ id }) => id === taskId);
  const ways = tasks.map((task) => withTask(asked, act, task));
  const [only] = ways;
  const open = taskOpen(taskId, tasks.length > 0);
  if (ways.length < 2) return [open, ...(only ? [only] : [])];
  return [open, any({ title: { zh: '对以下任务之一', en: 'With one of these tasks' } }, ways)];
}

function withTask(asked: Asked, act: TaskAct, task: Task): Condition {
  const { attempt, definition, state, surroundings } = asked;
  const { declaration } = taskOf(definition, task.key);
  const eligible = eligibleFor(task, declaration, state, surroundings);
  const role = act.role === 'Administrator' && attempt.administers === true ? { role: act.role } : {};
  const envelope = { ...envelopeOf(asked, 'task', act.form), taskId: task.id, ...role };
  const person = principalOf(envelope);
  const on = { definition, state, task, declaration, eligible, person, surroundings, envelope };
  const { zh, en } = declaration.title;
  return {
    ...allowed(
      { zh: `${act.title.zh}「${zh}」`, en: `${act.title.en} '${en}'` },
      () => barredDeputy(declaration, task, state, envelope) ?? act.check(on),
    ),
    taskId: task.id,
    who: decidersOf({ definition, state, surroundings, task }),
  };
}

/** Whether an act of somebody who takes part in the case may be done. */
export function caseActConditions(asked: Asked, act: CaseAct): readonly Condition[] {
  return [allowed(act.title, () => caseActRefusal(asked, act))];
}

/** Why somebody may not do an act on the case for himself. */
export const caseActRefusal = (asked: Asked, act: CaseAct): Rejection | null =>
  act.check({ definition: asked.definition, state: asked.state, envelope: envelopeOf(asked, 'case', act.form) });

/** Whether an administrative act may be done, and by him who asks. */
export function adminActConditions(asked: Asked, act: AdminAct): readonly Condition[] {
  const { definition, state, attempt, surroundings } = asked;
  const { taskId } = attempt;
  const envelope = { ...envelopeOf(asked, 'admin', act.form), ...(taskId === undefined ? {} : { taskId }) };
  return [
    {
      kind: 'assignment',
      title: { zh: `${act.title.zh}由管理员办理`, en: `${act.title.en} is for administrators` },
      holds: attempt.administers === true,
    },
    allowed(act.title, () => act.check(state, { definition, envelope, surroundings })),
  ];
}

/** What is asked of the act itself, whose answer is the same that it gives when it is done. */
function allowed(title: LocalizedText, check: () => Rejection | null): Condition {
  const refused = knownOrNull<Rejection | false>(() => check() ?? false);
  return {
    kind: 'act',
    title: { ...title },
    holds: refused === null ? null : refused === false,
    ...(refused ? { found: refused.detail } : {}),
  };
}

/** What he would send, with a form of which nothing is known while he has not filled it in. */
function envelopeOf({ attempt }: Asked, kind: Envelope['kind'], form: FormClass | undefined): Envelope {
  const { type, actor, onBehalfOf, at, data } = attempt;
  return {
    id: '',
    kind,
    type,
    actor,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    at,
    data: data ?? (form ? unknown() : {}),
    facts: {},
    correlationId: '',
  };
}
