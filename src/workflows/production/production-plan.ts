import { anyOf, role } from '../../engine/people.js';
import { ledger, text } from '../../engine/words.js';

/** 销售；生产车间/部门 (001 篇二 1.3): who reviews a plan, and who carries it out. */
export const sales = anyOf(role('SalesDepartment'), role('SalesDirector'));
export const workshop = anyOf(role('Workshop'), role('ManufacturingDepartment'));

/** 生产计划 (001 篇二 1.2): one entry a plan, under its number. */
export const planLedger = ledger('生产计划台账', 'Production plans', {
  key: text('计划编号', 'Number of the plan'),
  readers: ['PlanningDepartment', 'SalesDepartment', 'ManufacturingDepartment', 'PurchasingDepartment', 'Workshop'],
});

/** 生产计划层级 (001 篇二 1.2). */
export const planLevels = {
  year: text('年度生产大纲', 'Outline of the year'),
  month: text('月度生产计划', 'Plan of the month'),
  week: text('周生产作业计划', 'Operations of the week'),
  day: text('日生产作业计划', 'Operations of the day'),
};
