import { role } from '../../../engine/people.js';
import { declareProcess, text } from '../../../engine/words.js';
import { Held, Trainees, TrainingPlan, TrainingYear } from './training-plan.forms.js';

const { chart, end, remembers, task } = declareProcess({
  key: 'training-plan',
  family: 'people',
  title: text('售后培训计划', 'Annual training plan'),
  subject: text('售后培训计划', 'After-sales training plan'),
  summary: ['year', 'sessions'],
  sources: ['003-C 2–3', '001 篇一 第二十六–二十八条'],
  clause: '003-C 2.3',
  modelled: {
    '“管理负责人”取售后部门负责人；每年 1 月 1 日起订立，期限未规定；预算、考核与 003-C 3.2 以后（缺失）未建模。':
      "'管理负责人' is the head of after-sales. It is begun on 1 January; no limit is ruled. Budget, examinations and what follows 003-C 3.2 (missing) are not modelled.",
    '计划中的每次培训须逐次登记后方可办结。': 'Each session of the plan is recorded before the plan is finished.',
  },
  startTitle: text('订立年度培训计划', 'Make the plan of a year'),
  startableBy: ['AfterSalesDepartmentHead'],
  initiatorMayDecide: true,
  request: TrainingYear,
  profiles: { '003-C': {} },
  recurs: {
    yearly: { every: 'year', day: 1, missed: 'last', input: ({ day }) => ({ year: Number(day.slice(0, 4)) }) },
  },
  events: {
    PLAN: { title: text('订立计划', 'Plan'), form: TrainingPlan, keeps: ['sessions'] },
    SELECT_TRAINEES: { title: text('选拔参训人员', 'Select'), form: Trainees, keeps: ['trainees'] },
    HELD: { title: text('已培训', 'Held'), form: Held },
    FINISH: { title: text('年度培训完成', 'Finish the year') },
  },
  keeps: { held: 0 },
  rules: {
    allHeld: {
      on: 'FINISH',
      holds: ({ context: { sessions, held } }) =>
        held >= (sessions ?? []).length || { held, planned: (sessions ?? []).length },
      zh: '须按计划定期培训（003-C 2.3），计划 {planned} 次，已培训 {held} 次。',
      en: 'Expected the {planned} sessions of the plan (003-C 2.3), but {held} were held.',
    },
  },
});

const head = role('AfterSalesDepartmentHead');

export default chart({
  planning: task(head, '订立年度培训计划', 'Make the plan', { PLAN: 'selection' }),
  selection: task(head, '选拔参训人员', 'Select the trainees', {
    clause: '003-C 3.1',
    SELECT_TRAINEES: 'training',
    PLAN: 'selection',
  }),
  training: task(head, '定期组织培训', 'Hold the sessions', {
    HELD: { target: 'training', reenter: true, actions: remembers(({ context }) => ({ held: context.held + 1 })) },
    SELECT_TRAINEES: { target: 'training', reenter: true },
    FINISH: { guard: 'allHeld', target: 'completed' },
  }),
  completed: end('已完成', 'Completed'),
});
