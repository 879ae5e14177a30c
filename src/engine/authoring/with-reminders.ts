import { ValidateBy } from 'class-validator';
import type { Json } from '../json.js';
import { PolicyParameter, policyParametersOf, type PolicyClass } from '../policy.js';
import { defaultReminders, isReminders, remindersKey, type Reminders } from '../reminders.js';

const IsReminders = (): PropertyDecorator =>
  ValidateBy({
    name: 'isReminders',
    validator: { validate: isReminders, defaultMessage: () => 'must say how to remind' },
  });

/**
 * A field of a policy that says how some tasks remind, for their `reminders`. What all tasks of a process do stands under
 * `task.reminders` in every policy.
 */
export const RemindersParameter = (key: string, source: string, zh: string, en: string): PropertyDecorator => {
  const declare = [PolicyParameter({ key, source, title: { zh, en } }), IsReminders()];
  return (prototype, property) => declare.forEach((decorate) => decorate(prototype, property));
};

/** The policies that say nothing of their own: how their tasks remind is a default. */
const silent = new WeakSet<PolicyClass>();

/** The values of the defaults of an organisation by the fields of a policy; none where the process has its own. */
export const remindersUnder = (policy: PolicyClass, reminders: Reminders | undefined): { taskReminders?: Json } =>
  reminders && silent.has(policy) ? { taskReminders: reminders as unknown as Json } : {};

/** The policy with the parameter that says how its tasks remind, where it has none of its own. */
export function withReminders(policy: PolicyClass): PolicyClass {
  if ([...policyParametersOf(policy).values()].some(({ key }) => key === remindersKey)) return policy;
  const extended = class extends policy {
    taskReminders: Reminders = defaultReminders;
  };
  Object.defineProperty(extended, 'name', { value: policy.name });
  RemindersParameter(
    remindersKey,
    '[model] 手册未规定提醒',
    '任务提醒',
    'Reminders of tasks',
  )(extended.prototype, 'taskReminders');
  silent.add(extended);
  return extended;
}
