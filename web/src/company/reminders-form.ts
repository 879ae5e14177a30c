import type { FormSchema } from '../form/field';
import type { Values } from '../form/values';
import type { Reminders } from '../api/policies';

const units = {
  hour: { zh: '小时', en: 'hours' },
  workingHour: { zh: '个工作小时', en: 'working hours' },
  day: { zh: '天', en: 'days' },
  workingDay: { zh: '个工作日', en: 'working days' },
  month: { zh: '个月', en: 'months' },
} as const;
type Unit = keyof typeof units;

const unitField = (zh: string, en: string, offered: readonly Unit[]): FormSchema => ({
  type: 'string',
  'x-title': { zh, en },
  enum: [...offered],
  'x-enum-titles': Object.fromEntries(offered.map((unit) => [unit, units[unit]])),
});

/** How tasks remind, as a form. What it asks is checked by the server. */
export const remindersForm: FormSchema = {
  type: 'object',
  properties: {
    before: {
      type: 'number',
      'x-title': { zh: '到期前多久提醒', en: 'How long before the deadline' },
      'x-help': { zh: '留空：到期前不提醒。', en: 'Left empty: not before.' },
    },
    beforeUnit: unitField('单位（到期前）', 'Unit (before)', ['hour', 'workingHour']),
    every: { type: 'number', 'x-title': { zh: '逾期后每隔多久提醒', en: 'How often after the lapse' } },
    everyUnit: unitField('单位（逾期后）', 'Unit (after)', ['hour', 'workingHour', 'day', 'workingDay', 'month']),
    times: {
      type: 'integer',
      'x-title': { zh: '逾期后最多提醒次数', en: 'At most so many times' },
      'x-help': { zh: '0 至 30；0 表示只在逾期时通知。', en: '0 to 30; 0: only when it lapses.' },
    },
    superior: { type: 'boolean', 'x-title': { zh: '同时通知上级', en: 'Tell the superiors too' } },
    reason: { type: 'string', 'x-title': { zh: '原因', en: 'Reason' }, maxLength: 2000 },
  },
  required: ['every', 'everyUnit', 'times', 'reason'],
};

/** What stands in the form at first. */
export const remindersIn = ({ before, every, times, superior }: Reminders): Values => ({
  ...(before ? { before: before.amount, beforeUnit: before.unit } : { beforeUnit: 'workingHour' }),
  ...{ every: every.amount, everyUnit: every.unit, times, superior },
});

/** The form as the server takes it. */
export const remindersRequest = ({ before, beforeUnit, every, everyUnit, times, superior, reason }: Values) => ({
  before: before === undefined || before === '' ? null : { amount: before, unit: beforeUnit },
  every: { amount: every, unit: everyUnit },
  superior: superior === true,
  times,
  reason,
});
