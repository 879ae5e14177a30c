import { Choice, LongText, RegisterKey } from '../../../engine/forms.js';
import { anyOf, role } from '../../../engine/people.js';
import { approvalEvents, declareProcess, event, form, text, withdrawal } from '../../../engine/words.js';
import { planLedger, sales, workshop } from '../production-plan.js';

const words = declareProcess('production/production-plan-change', {
  title: text('生产计划调整', 'Production plan change'),
  subject: text('调整生产计划 {request.planNumber}', 'Change of plan {request.planNumber}'),
  summary: ['trigger', 'explanation', 'change'],
  sources: ['001 篇二 1.3'],
  modelled: {
    '生产过程中的任何人可启动；“相关方”为参与评审的销售、生产、采购和车间；手册未规定期限、驳回和退回。':
      'Anybody in production may begin it. The parties concerned are those who review plans and the workshop. The manual is silent on limits, rejections and returns.',
  },
  /** 启动计划调整程序 (001 篇二 1.3). */
  request: form('启动生产计划调整', 'Ask for a change of a plan', {
    planNumber: RegisterKey('计划编号', 'Number of the plan', 'production-plans'),
    trigger: Choice('调整原因', 'What happened', {
      rushOrder: text('紧急插单', 'Rush order'),
      shortage: text('物料短缺', 'Material shortage'),
      equipmentFailure: text('设备故障', 'Equipment failure'),
      other: text('其他', 'Other'),
    }),
    explanation: LongText('情况说明', 'Explanation'),
  }),
  events: {
    COORDINATED: event('协调完毕', 'Coordinated', {
      keeps: ['change'],
      change: LongText('调整方案', 'The change'),
      coordinatedWith: LongText('已与哪些部门协调', 'Coordinated with'),
    }),
    ...approvalEvents,
    EXECUTED: event('已执行', 'Carried out'),
    ...withdrawal,
  },
  registers: { 'production-plans': planLedger },
  facts: { plan: { on: ['COORDINATED', 'EXECUTED'], register: 'production-plans', key: 'request.planNumber' } },
  rules: {
    isReleased: {
      on: ['COORDINATED', 'EXECUTED'],
      holds: ({ facts: { plan } }) => plan?.data['status'] === 'released',
      zh: '只调整已下达的生产计划（001 篇二 1.3），{request.planNumber} 未下达。',
      en: 'Expected a plan that is released (001 篇二 1.3), but {request.planNumber} is not.',
    },
  },
});
const { amends, approval, chart, end, informs, pending, sendsBack, task } = words;
const parties = anyOf(sales, role('PurchasingDepartment'), workshop);

export default chart({
  coordination: pending(role('PlanningDepartment'), '计划部门协调', 'The planning department coordinates', {
    COORDINATED: 'approval',
    REJECT: 'rejected',
  }),
  approval: approval(role('AuthorisedPerson'), '授权人批准', 'The authorised person approves', {
    APPROVE: 'execution',
    RETURN: sendsBack('coordination'),
  }),
  execution: task(role('PlanningDepartment'), '执行调整并通知相关方', 'Carry it out and tell the parties', {
    EXECUTED: {
      target: 'changed',
      actions: [
        amends('plan', ({ context, at }) => ({ lastChange: context.change, changedAt: at })),
        informs(parties, text('生产计划已调整', 'A production plan was changed')),
      ],
    },
  }),
  changed: end('已调整', 'Changed', { tells: text('生产计划已调整', 'The plan is changed') }),
});
