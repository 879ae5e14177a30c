import { Choice, Count, Day, FreeText, Items, Text } from '../../../engine/forms.js';
import { role } from '../../../engine/people.js';
import { declareProcess, event, form, kept, text } from '../../../engine/words.js';

const contents = {
  product: text('产品培训', 'Product'),
  technique: text('技术培训', 'Technique'),
  service: text('服务技巧培训', 'Service'),
  teamwork: text('团队协作培训', 'Teamwork'),
};
const ways = {
  internal: text('内部培训', 'Internal'),
  external: text('外部培训', 'External'),
  online: text('在线培训', 'Online'),
};

/** 培训内容、培训时间、培训人员 (003-C 2.3). */
class Session {
  @Choice('培训内容', 'Content', contents) content!: keyof typeof contents;
  @Choice('方式', 'How', ways) way!: keyof typeof ways;
  @Day('培训时间', 'Day') day!: string;
  @Text('培训人员', 'For whom') people!: string;
}

const { chart, end, remembers, task } = declareProcess('people/training-plan', {
  title: text('售后培训计划', 'Annual training plan'),
  subject: text('售后培训计划', 'After-sales training plan'),
  summary: ['year', 'sessions'],
  sources: ['003-C 2–3', '001 篇一 第二十六–二十八条'],
  clause: '003-C 2.3',
  modelled: {
    '“管理负责人”取售后部门负责人；每年 1 月 1 日起订立，期限未规定；预算、考核与 003-C 3.2 以后（缺失）未建模。':
      "'管理负责人' is the head of after-sales. It is begun on 1 January; no limit is ruled. Budget, examinations and what follows 003-C 3.2 (missing) are not modelled.",
    '计划中的每次培训须逐次登记后方可办结；取消的，重新订立计划。':
      'Each session of the plan is recorded before the plan is finished; where one is called off it is planned anew.',
  },
  startableBy: ['AfterSalesDepartmentHead'],
  initiatorMayDecide: true,
  request: form('订立年度培训计划', 'Make the plan of a year', {
    year: Count('年度', 'Year', { least: 2000, most: 9999 }),
  }),
  recurs: {
    yearly: { every: 'year', day: 1, missed: 'last', input: ({ day }) => ({ year: Number(day.slice(0, 4)) }) },
  },
  events: {
    PLAN: kept('订立计划', 'Plan', { sessions: Items('培训安排', 'Sessions', () => Session) }),
    SELECT_TRAINEES: kept('选拔参训人员', 'Select', {
      trainees: FreeText('参训人员', 'Trainees selected', { longest: 4000 }),
    }),
    HELD: event('已培训', 'Held', {
      content: Choice('培训内容', 'Content', contents),
      heldOn: Day('实际日期', 'Held on'),
      attended: Count('参训人数', 'Number of trainees', { most: 1000 }),
    }),
    FINISH: event('年度培训完成', 'Finish the year'),
  },
  keeps: { held: 0 },
  rules: {
    allHeld: {
      FINISH: ({ context: { sessions, held } }) =>
        held >= (sessions ?? []).length || { held, planned: (sessions ?? []).length },
      zh: '须按计划定期培训（003-C 2.3），计划 {planned} 次，已培训 {held} 次。',
      en: 'Expected the {planned} sessions of the plan (003-C 2.3), but {held} were held.',
    },
  },
});

const head = role('AfterSalesDepartmentHead');

export default chart({
  planning: task(head, '订立年度培训计划', 'Make the plan', { PLAN: 'selection' }),
  selection: task(head, '选拔参训人员', 'Select the trainees', '003-C 3.1', {
    SELECT_TRAINEES: 'training',
    PLAN: 'selection',
  }),
  training: task(head, '定期组织培训', 'Hold the sessions', {
    HELD: { target: 'training', reenter: true, actions: remembers(({ context }) => ({ held: context.held + 1 })) },
    SELECT_TRAINEES: { target: 'training', reenter: true },
    PLAN: 'selection',
    FINISH: 'completed',
  }),
  completed: end('已完成', 'Completed'),
});
