import type { Notification, TaskDecision } from '../command.js';
import type { ProcessDefinition } from '../process-definition.js';
import type { Task, TaskDeclaration } from '../task.js';
import { isOpen } from './progress.js';
import { seatsOf } from './seats-of.js';

/** Tells those whose seats close unsigned why nothing is asked of them any more; `null` where there is nobody. */
export function closingNotice(
  { events }: ProcessDefinition,
  { title }: TaskDeclaration,
  task: Task,
  decision: TaskDecision | null,
  actor: string,
): Notification | null {
  const asked = seatsOf(task)
    .filter(isOpen)
    .flatMap(({ person, candidates = [], delegations = [] }) => [
      ...(person === null ? candidates : [person]),
      ...delegations.map(({ to }) => to),
    ]);
  const to = [...new Set(asked)].filter((person) => person !== actor);
  if (to.length === 0) return null;
  const why = decision && (events[decision.event]?.title ?? { zh: decision.event, en: decision.event });
  return {
    to,
    taskId: task.id,
    title: why
      ? {
          zh: `「${title.zh}」已有结果：${why.zh}，您无需再办理`,
          en: `'${title.en}' is decided (${why.en}): you need not sign any more`,
        }
      : { zh: `「${title.zh}」已关闭，您无需再办理`, en: `'${title.en}' is closed: you need not sign any more` },
  };
}
