import type { Json } from '../json.js';
import type { PolicyDeclaration } from '../policy.js';
import { defaultReminders, remindersKey, type Reminders } from '../reminders.js';
import { parameter } from './parameter.js';

/** How the tasks of a process remind that says nothing of its own: a default of the organisation may stand over it. */
const silent = {
  taskReminders: parameter(remindersKey, '任务提醒', 'Reminders of tasks', {
    '[model] 手册未规定提醒': defaultReminders,
  }),
};

/** The values of the defaults of an organisation by the fields of a policy; none where the process has its own. */
export const remindersUnder = (
  policy: PolicyDeclaration,
  reminders: Reminders | undefined,
): { taskReminders?: Json } =>
  reminders && policy['taskReminders'] === silent.taskReminders ? { taskReminders: reminders as unknown as Json } : {};

/** The policy with the parameter that says how its tasks remind, where it has none of its own. */
export const withReminders = (policy: PolicyDeclaration): PolicyDeclaration =>
  Object.values(policy).some(({ key }) => key === remindersKey) ? policy : { ...policy, ...silent };
