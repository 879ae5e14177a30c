import type { FormSchema } from '../form/field';
import type { Localized } from '../language/language';

/** The levels of the house, lowest first, as the server knows them. */
export const levels: Readonly<Record<string, Localized>> = {
  employee: { zh: '员工', en: 'Employee' },
  supervisor: { zh: '主管', en: 'Supervisor' },
  manager: { zh: '经理', en: 'Manager' },
  director: { zh: '总监', en: 'Director' },
  deputyGeneralManager: { zh: '副总经理', en: 'Deputy general manager' },
  generalManager: { zh: '总经理', en: 'General manager' },
};

const text = (zh: string, en: string, more: Partial<FormSchema> = {}): FormSchema => ({
  type: 'string',
  'x-title': { zh, en },
  ...more,
});

const reason = text('原因', 'Reason', { maxLength: 2000 });
const name = text('姓名', 'Name', { maxLength: 100 });
const place = {
  departmentId: text('部门', 'Department', { 'x-directory': 'department' }),
  supervisorId: text('直接上级', 'Direct superior', { 'x-directory': 'person' }),
  level: text('职级', 'Level', { enum: Object.keys(levels), 'x-enum-titles': levels }),
};
const password = text('密码', 'Password', {
  maxLength: 200,
  'x-kind': 'password',
  'x-help': {
    zh: '至少 12 个字符。请当面告知本人，并请其登录后修改。',
    en: 'At least 12 characters. Tell the person, who changes it after signing in.',
  },
});

const form = (properties: Readonly<Record<string, FormSchema>>, required: readonly string[]): FormSchema => ({
  type: 'object',
  properties,
  required,
});

/** The forms of the company's pages. What they ask is checked by the server, whose sentence stands at the field. */
export const newPerson = form(
  {
    username: text('用户名', 'Username', {
      maxLength: 64,
      'x-help': { zh: '用于登录，以后不能更改。', en: 'For signing in; it never changes.' },
    }),
    name,
    password,
    ...place,
    reason,
  },
  ['username', 'name', 'password', 'level'],
);
export const changedPerson = form({ name, ...place, reason }, ['name', 'level']);
export const newPassword = form({ password, reason }, ['password']);
export const returning = form({ reason }, []);

const departmentFields = {
  zh: text('中文名称', 'Chinese name', { maxLength: 200 }),
  en: text('英文名称', 'English name', { maxLength: 200 }),
  parentId: text('上级部门', 'Part of', { 'x-directory': 'department' }),
  headId: text('负责人', 'Head', { 'x-directory': 'person' }),
  reason,
};
export const newDepartment = form(
  {
    id: text('编号', 'Id', {
      maxLength: 64,
      'x-help': {
        zh: '流程以此称呼部门，例如 sales-east，以后不能更改。',
        en: 'Processes name the department by it, for example sales-east; it never changes.',
      },
    }),
    ...departmentFields,
  },
  ['id', 'zh', 'en'],
);
export const changedDepartment = form(departmentFields, ['zh', 'en']);

export const holders = form({ reason }, []);

export const imported = form({ text: text('CSV 内容', 'CSV', { maxLength: 1_000_000 }), reason }, ['text']);

const deputy = {
  deputyId: text('代理人', 'Deputy', { 'x-directory': 'person' }),
  startsAt: text('开始', 'From', { 'x-kind': 'moment' }),
  endsAt: text('结束', 'Until', { 'x-kind': 'moment' }),
  reason,
};
export const ownDeputy = form(deputy, ['deputyId', 'startsAt', 'endsAt']);
export const anyDeputy = form(
  { principalId: text('被代理人', 'Stood in for', { 'x-directory': 'person' }), ...deputy },
  ['principalId', 'deputyId', 'startsAt', 'endsAt'],
);

const day = (zh: string, en: string): FormSchema => ({
  type: 'array',
  items: { type: 'string' },
  'x-title': { zh, en },
  'x-help': { zh: '每行一天，例如 2026-10-01。', en: 'One day a line, for example 2026-10-01.' },
});
export const calendarDays = form(
  {
    holidays: day('休息日', 'Holidays'),
    makeUpDays: day('调休上班日', 'Make-up days'),
    knownUntil: text('已公布至', 'Published until', { 'x-kind': 'day' }),
    reason,
  },
  ['reason'],
);
export const newCalendar = form(
  {
    key: text('编号', 'Key', {
      maxLength: 40,
      'x-help': {
        zh: '例如 factory。工作时间照抄当前日历。',
        en: 'For example factory. It begins with the hours of this calendar.',
      },
    }),
    timeZone: text('时区', 'Time zone', { maxLength: 60 }),
    reason,
  },
  ['key', 'timeZone', 'reason'],
);
export const holidayFile = form(
  {
    format: text('格式', 'Format', {
      enum: ['csv', 'ics'],
      'x-enum-titles': { csv: { zh: 'CSV', en: 'CSV' }, ics: { zh: 'iCalendar', en: 'iCalendar' } },
    }),
    text: text('内容', 'Content', { maxLength: 1_000_000 }),
    knownUntil: text('已公布至', 'Published until', { 'x-kind': 'day' }),
    reason,
  },
  ['format', 'text', 'reason'],
);
const hours: FormSchema = {
  type: 'array',
  'x-title': { zh: '工作时间', en: 'Working hours' },
  items: form(
    {
      weekdays: text('星期', 'Weekdays', {
        'x-help': {
          zh: '1 为星期一，7 为星期日，例如 1,2,3,4,5。',
          en: '1 Monday to 7 Sunday, for example 1,2,3,4,5.',
        },
      }),
      from: text('上班', 'From', { maxLength: 5 }),
      to: text('下班', 'To', { maxLength: 5 }),
    },
    ['weekdays', 'from', 'to'],
  ),
};
export const workingHours = form({ hours, reason }, ['reason']);

export const ownPassword = form(
  {
    current: text('当前密码', 'Password of now', { 'x-kind': 'password' }),
    password: text('新密码', 'New password', {
      'x-kind': 'password',
      'x-help': { zh: '至少 12 个字符。', en: 'At least 12 characters.' },
    }),
  },
  ['current', 'password'],
);
