import { askedSeat } from '../acts/held-seat.js';
import { alreadyDecided } from './already-decided.js';
import { taskOf } from '../chart.js';
import { eligibleFor, isClaimedFrom, knownOf } from '../eligibility.js';
import { barredFrom } from '../four-eyes.js';
import { whoInWords } from './in-words.js';
import type { InstanceState } from '../instance-state.js';
import type { ProcessDefinition } from '../process-definition.js';
import { peopleIn, seatOf } from '../seats/seats-of.js';
import { taskClaimed } from './task-claimed.js';
import { taskDelegated } from './task-delegated.js';
import { rejection, type Rejection } from './rejection.js';
import { separationOfDuties } from './separation-of-duties.js';
import type { Surroundings } from '../surroundings.js';
import type { Task } from '../task.js';

/** Why somebody's decision on an open task does not count, who is not seated at it. */
export function notYours(
  definition: ProcessDefinition,
  task: Task,
  state: InstanceState,
  actor: string,
  surroundings: Pick<Surroundings, 'eligible'>,
): Rejection {
  const { declaration } = taskOf(definition, task.key);
  const eligible = eligibleFor(task, declaration, state, surroundings);
  const seat = seatOf(task, actor);
  if (seat?.ballot) return alreadyDecided(definition, { key: task.key, ...seat.ballot });
  if (seat?.state === 'withDelegate') return taskDelegated(task, seat);
  if (askedSeat({ task, person: actor })) {
    return rejection(
      'NOT_ASSIGNED',
      {
        zh: `「${declaration.title.zh}」只请您提出意见，由委派人办理。`,
        en: `Expected '${declaration.title.en}' to be decided by whoever asked you for an opinion, but you are only asked for that.`,
      },
      { taskId: task.id },
    );
  }
  if (isClaimedFrom(task, actor, eligible)) return taskClaimed(task);
  if (barredFrom(declaration, knownOf(state)).has(actor)) return separationOfDuties(declaration, task);
  if (peopleIn(task).includes(actor) && !eligible.includes(actor)) {
    return rejection(
      'NO_LONGER_ELIGIBLE',
      {
        zh: `「${declaration.title.zh}」开放时曾分派给您，但按现在的角色和部门，您已无权办理。`,
        en: `Expected '${declaration.title.en}' to be decided by somebody who holds the office now; you did when it was opened, but you no longer do.`,
      },
      { taskId: task.id },
    );
  }
  if (seat?.state === 'waiting') {
    return rejection(
      'NOT_ASSIGNED',
      {
        zh: `「${declaration.title.zh}」依次办理，尚未轮到您。`,
        en: `Expected '${declaration.title.en}' to be decided in turn, but it is not your turn yet.`,
      },
      { taskId: task.id },
    );
  }
  const who = whoInWords(declaration.assignment);
  return rejection(
    'NOT_ASSIGNED',
    {
      zh: `「${declaration.title.zh}」由${who.zh}办理，您不在其中。`,
      en: `Expected '${declaration.title.en}' to be decided by ${who.en}, but you are not among them.`,
    },
    { taskId: task.id },
  );
}
