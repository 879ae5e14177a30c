import { Choice, Day, FreeText } from '../../../engine/forms.js';
import { days, parameter } from '../../../engine/parameters.js';
import { role } from '../../../engine/people.js';
import { declareProcess, event, everyWeek, form, kept, Remark, text } from '../../../engine/words.js';

const areas = { publicArea: text('公共区域', 'Public areas'), offices: text('办公室', 'Offices') };
const inspects =
  (area: keyof typeof areas) =>
  ({ day }: { readonly day: string }) => ({ area, day });

const { byPolicy, chart, end, task } = declareProcess('administration/hygiene-inspection', {
  title: text('卫生检查', 'Hygiene inspection'),
  subject: text('{request.day} 卫生检查', 'Hygiene inspection on {request.day}'),
  summary: ['area', 'finding'],
  sources: ['002 篇1 一 3', '002 篇1 二 5', '002 篇2 一 4、二、三'],
  modelled: {
    '公共区域每个工作日、办公室每周由日历发起（哪天为参数）；抽查和打扫（篇1 一 2）由人发起。':
      'The public areas are inspected each working day and the offices weekly, by the calendar (which day is a parameter). Spot checks begin by hand.',
    '发现问题的责令清洁员清理；办公室由所在人员自行负责，手册未规定由谁整改，此处亦由清洁员办理，清理后复查。处罚手册未规定。':
      'What is found is cleaned by the cleaner and inspected again. Offices are in charge of their own people; who mends what is found there is not said, and neither is any penalty.',
    '卫生标准（篇1 三、四，篇2 二、三）是检查的内容，未逐条建模。':
      'The standards (篇1 三, 四; 篇2 二, 三) are what is inspected, and not modelled one by one.',
  },
  startableBy: ['Workshop', 'GeneralOffice'],
  initiatorMayDecide: true,
  request: form('开始卫生检查', 'Begin an inspection', {
    area: Choice('检查区域', 'What is inspected', areas),
    day: Day('检查日', 'Day of the inspection'),
  }),
  policy: {
    inspector: parameter('hygiene.inspector', '检查人', 'Who inspects', {
      '002 篇1 二 5（车间牵头）；002 篇2 一 4（综合办公室）': role('Workshop'),
    }),
    weekday: parameter('hygiene.weekday', '每周检查在星期几', 'Weekday of the weekly check', {
      '[model] 002 篇1 二 5 每周': 1,
    }),
    sameDay: parameter('hygiene.sameDay', '当日检查', 'Inspected on the day', {
      '002 篇1 一 3 每天例行检查': days(1, { countStartDay: true }),
    }),
  },
  profiles: { '002-1': {}, '002-2': { inspector: role('GeneralOffice') } },
  recurs: {
    offices: { ...everyWeek('hygiene.weekday'), missed: 'last', input: inspects('offices') },
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7].map((day) => [
        `publicArea${day}`,
        { ...everyWeek(day, { dayOff: 'skipped' }), missed: 'last' as const, input: inspects('publicArea') },
      ]),
    ),
  },
  events: {
    CLEAN: event('合格', 'Clean'),
    ORDER_CLEANING: kept('责令清理', 'Order the cleaning', { finding: FreeText('发现的问题', 'What was found') }),
    CLEANED: event('已清理', 'Cleaned'),
    NOT_CLEAN: event('复查不合格', 'Still not clean', Remark),
  },
});

const inspector = byPolicy('inspector');

export default chart({
  inspection: task(inspector, '例行检查', 'Inspect', '002 篇1 一 3、二 5；002 篇2 二、三', {
    deadline: { limit: 'sameDay', from: 'request.day' },
    CLEAN: 'passed',
    ORDER_CLEANING: 'cleaning',
  }),
  cleaning: task(role('Cleaner'), '清洁员及时清理', 'The cleaner cleans', { CLEANED: 'recheck' }),
  recheck: task(inspector, '复查', 'Inspect again', '[model] 002 篇1 一 3', {
    CLEAN: 'cleaned',
    NOT_CLEAN: 'cleaning',
  }),
  passed: end('合格', 'Passed'),
  cleaned: end('已清理合格', 'Cleaned'),
});
