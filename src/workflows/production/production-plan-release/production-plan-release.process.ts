import { Choice, Count, Day, Items, Label, LongText, Text } from '../../../engine/forms.js';
import { anyOf, initiator, role } from '../../../engine/people.js';
import { inOrder } from '../../../engine/rules.js';
import { declareProcess, event, form, requestEvents, text } from '../../../engine/words.js';
import { planLedger, planLevels, sales, workshop } from '../production-plan.js';

class PlannedProduct {
  @Text('品种', 'Product') product!: string;
  @Count('产量', 'Quantity') quantity!: number;
  @Day('交付期', 'Delivery') deliverOn!: string;
}

const { REJECT: _, ...events } = requestEvents;

const words = declareProcess('production/production-plan-release', {
  title: text('生产计划下达', 'Production plan release'),
  subject: text('生产计划 {request.planNumber}', 'Production plan {request.planNumber}'),
  summary: ['level', 'from', 'to', 'basis'],
  sources: ['001 篇二 1.1–1.3'],
  clause: '001 篇二 1.3',
  modelled: {
    '销售、生产、采购并行评审，任一退回即由计划部门修改后重新评审；手册未规定期限和撤回。':
      'Sales, production and purchasing review in parallel; any of them may return it, and it is reviewed anew. The manual is silent on limits and withdrawals.',
    '年度大纲、月计划、周/日作业计划走同一流程；下级计划的分解（1.2）、每日协调会和生产日报（1.4、1.5）未建模。':
      'All levels go one way. How a plan is broken down (1.2), the daily meeting and the reports (1.4, 1.5) are not modelled.',
  },
  startableBy: ['PlanningDepartment'],
  /** A production plan (001 篇二 1.1, 1.2). The manual names no form. */
  request: form('编制生产计划', 'Draw up a production plan', {
    planNumber: Label('计划编号', 'Number of the plan'),
    level: Choice('计划层级', 'Level of the plan', planLevels),
    from: Day('起始日期', 'From'),
    to: Day('截止日期', 'To'),
    basis: LongText('编制依据：订单、预测、库存、产能、物料供应', 'Basis: orders, forecast, stock, capacity, supply'),
    products: Items('计划内容', 'Products', () => PlannedProduct),
  }),
  events: { ...events, RELEASE: event('下达', 'Release') },
  registers: { 'production-plans': planLedger },
  facts: { same: { on: 'SUBMIT', register: 'production-plans', key: 'request.planNumber' } },
  rules: {
    numberFree: {
      SUBMIT: ({ facts }) => !facts.same,
      zh: '计划编号 {request.planNumber} 已下达；调整走“生产计划调整”（001 篇二 1.3）。',
      en: 'Expected a number that is free, but {request.planNumber} is released; it is changed by a plan change (001 篇二 1.3).',
    },
    datesInOrder: inOrder('SUBMIT', 'request.from', 'request.to'),
  },
});
const { chart, creates, draft, end, informs, pending, sendsBack, signOffs, task } = words;

const review = { APPROVE: {}, RETURN: sendsBack('#production-plan-release.draft') };

export default chart({
  draft: draft('编制生产计划', 'Draw up the plan', '001 篇二 1.1、1.2', { SUBMIT: 'review' }),
  review: {
    type: 'parallel',
    meta: { title: text('相关部门评审', 'Review by the departments'), clause: '001 篇二 1.3' },
    on: { WITHDRAW: 'withdrawn' },
    states: signOffs({
      sales: task(sales, '销售评审', 'Sales reviews', review),
      production: task(role('ManufacturingDepartment'), '生产评审', 'Production reviews', review),
      purchasing: task(role('PurchasingDepartment'), '采购评审', 'Purchasing reviews', review),
    }),
    onDone: 'release',
  },
  release: pending(anyOf(initiator(), role('PlanningDepartment')), '正式下达至生产车间', 'Release it to the workshop', {
    RELEASE: {
      target: 'released',
      actions: [
        creates('production-plans', ({ request: { planNumber, ...plan }, actor, at }) => ({
          key: planNumber,
          data: { ...plan, status: 'released', releasedBy: actor, releasedAt: at },
        })),
        informs(workshop, text('生产计划已下达', 'A production plan was released')),
      ],
    },
  }),
  released: end('已下达', 'Released', { tells: text('生产计划已下达', 'The plan is released') }),
});
