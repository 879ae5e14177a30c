import { laterBy } from '../later-by.js';
import { rejection } from '../refusals/rejection.js';
import { taskOf } from '../chart.js';
import { remindedOf, seatsOf } from '../seats/index.js';
import type { Task } from '../task.js';
import type { ActedOn, TaskAct } from './task-act.js';

const hour = 3_600_000;

/** Whether his seat opens when those before it have approved. */
const comesLater = (task: Task, person: string): boolean =>
  seatsOf(task).some((seat) => seat.state === 'waiting' && seat.person === person);

const mayRemind = ({ state, task, person, envelope: { role } }: ActedOn): boolean =>
  person === state.startedBy || role === 'ProcessOwner' || comesLater(task, person);

/** 催办: reminds those who hold the task; each person once an hour at most. */
export const remind: TaskAct = {
  title: { zh: '催办', en: 'Remind' },
  sentence: { zh: '{actor}催办「{task}」', en: "{actor} reminded of '{task}'" },
  role: 'ProcessOwner',
  check(on) {
    const { task, envelope, person } = on;
    if (!mayRemind(on)) {
      return rejection(
        'NOT_ASSIGNED',
        {
          zh: '催办由申请人、其后的办理人或流程负责人发出，您不在其中。',
          en: 'Expected the initiator, whose turn comes later or a process owner to remind, but you are none of them.',
        },
        { taskId: task.id },
      );
    }
    const last = task.remindedBy?.[person];
    const nextAt = last === undefined ? envelope.at : laterBy(last, hour);
    if (envelope.at < nextAt) {
      const seconds = Math.ceil((Date.parse(nextAt) - Date.parse(envelope.at)) / 1000);
      return rejection(
        'REMINDED_RECENTLY',
        {
          zh: `同一人对同一任务一小时至多催办一次，下次可在 ${nextAt} 之后。`,
          en: `Expected at most one reminder of a person an hour, but you sent one at ${last}: again after ${nextAt}.`,
        },
        { taskId: task.id, nextAt, retryAfterSeconds: seconds },
      );
    }
    if (remindedOf(task).some((id) => id !== envelope.actor)) return null;
    return rejection(
      'NOBODY_TO_REMIND',
      {
        zh: '该任务当前没有其他办理人可催办。',
        en: 'Expected somebody else to hold the task, but there is nobody to remind.',
      },
      { taskId: task.id },
    );
  },
  apply({ definition, task, person, envelope: { actor, at } }, draft) {
    const { zh, en } = taskOf(definition, task.key).declaration.title;
    draft.tasks.update({ ...task, remindedBy: { ...task.remindedBy, [person]: at } });
    const to = remindedOf(task).filter((id) => id !== actor);
    draft.pushNotification({ to, taskId: task.id, waits: true, title: { en: `Reminder: ${en}`, zh: `催办：${zh}` } });
  },
};
