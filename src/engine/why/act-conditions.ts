import type { TaskAct } from '../acts/index.js';
import { taskOf } from '../chart.js';
import { eligibleFor } from '../eligibility.js';
import type { Envelope } from '../envelope.js';
import type { Rejection } from '../refusals/rejection.js';
import { any, type Condition } from './condition.js';
import { knownOrNull, unknown } from './reading.js';
import { decidersOf } from './task-conditions.js';
import { taskOpen, type Asked } from './asked.js';

/** Whether the act itself allows it: of the task that is named, or of any that is open. */
export function actConditions(asked: Asked, act: TaskAct): readonly Condition[] {
  const { attempt, state } = asked;
  const { taskId } = attempt;
  const tasks = taskId === undefined ? state.tasks : state.tasks.filter(({ id }) => id === taskId);
  const open = taskOpen(taskId, tasks.length > 0);
  const ways = tasks.map((task) => allowed(asked, act, task));
  const [only] = ways;
  if (ways.length < 2) return [open, ...(only ? [only] : [])];
  return [open, any({ title: { zh: '对以下任务之一', en: 'With one of these tasks' } }, ways)];
}

function allowed(
  { definition, state, attempt, surroundings }: Asked,
  act: TaskAct,
  task: Asked['state']['tasks'][number],
): Condition {
  const { declaration } = taskOf(definition, task.key);
  const eligible = eligibleFor(task, declaration, state, surroundings);
  const { type, actor, onBehalfOf, at, data } = attempt;
  const envelope: Envelope = {
    id: '',
    kind: 'task',
    type,
    actor,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    at,
    taskId: task.id,
    data: data ?? (act.form ? unknown() : {}),
    facts: (attempt.facts as Envelope['facts']) ?? {},
    correlationId: '',
  };
  const refused = knownOrNull<Rejection | false>(
    () => act.check({ definition, state, task, declaration, eligible, surroundings, envelope }) ?? false,
  );
  const { zh, en } = declaration.title;
  return {
    kind: 'act',
    title: { zh: `${act.title.zh}「${zh}」`, en: `${act.title.en} '${en}'` },
    taskId: task.id,
    holds: refused === null ? null : refused === false,
    ...(refused ? { found: refused.detail } : {}),
    who: decidersOf({ definition, state, surroundings, task }),
  };
}
