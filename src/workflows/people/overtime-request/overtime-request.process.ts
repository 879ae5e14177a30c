import { Choice, Count, Day, FreeText } from '../../../engine/forms.js';
import { directSupervisorOf, initiator, role } from '../../../engine/people.js';
import { notOver } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, requestEvents, text } from '../../../engine/words.js';

const { approval, chart, draft, end, pending, sendsBack, task } = declareProcess('people/overtime-request', {
  title: text('加班申请', 'Overtime request'),
  subject: text('{request.day} 加班', 'Overtime on {request.day}'),
  summary: ['hours', 'reason', 'worked', 'compensation'],
  sources: ['001 篇一 第十五条'],
  modelled: {
    '手册未规定审批人、表单和补偿标准：直接上级审批并确认实际小时，行政人事部按国家或公司规定登记补偿；002 篇7 的促销加班由店长安排。':
      'The manual is silent on approver, form and rates: the direct superior approves and confirms the hours, HR records the compensation by law or company rules. The overtime of promotions (002 篇7) is arranged by the shop.',
  },
  request: form('申请加班', 'Ask for overtime', {
    day: Day('加班日期', 'Day'),
    hours: Count('计划小时', 'Planned hours', { most: 24, digits: 1 }),
    reason: FreeText('工作需要', 'Why the work needs it'),
  }),
  events: {
    ...requestEvents,
    WORKED: kept('填报实际小时', 'Report the hours', {
      worked: Count('实际小时', 'Hours worked', { least: 0, most: 24, digits: 1 }),
    }),
    CONFIRM: event('确认', 'Confirm'),
    /** 按国家规定或公司内部规定: the manual names no rates. */
    COMPENSATE: kept('登记补偿', 'Record the compensation', {
      compensation: Choice('补偿方式', 'Compensation', {
        pay: text('加班费', 'Pay'),
        timeOff: text('调休', 'Time off'),
      }),
    }),
  },
  rules: {
    beforehand: notOver('SUBMIT', 'request.day', '001 篇一 第十五条'),
  },
});

const superior = directSupervisorOf(initiator());

export default chart({
  draft: draft('填写加班申请', 'Fill in the request', { SUBMIT: 'requested' }),
  requested: approval(superior, '审批加班', 'Approve the overtime', { APPROVE: 'approved' }),
  approved: pending(initiator(), '填报实际加班小时', 'Report the hours worked', { WORKED: 'confirmation' }),
  confirmation: task(superior, '确认实际小时', 'Confirm the hours', {
    CONFIRM: 'compensation',
    RETURN: sendsBack('approved'),
  }),
  compensation: task(role('HrAdminOfficer'), '登记加班补偿', 'Record the compensation', { COMPENSATE: 'worked' }),
  worked: end('已加班并补偿', 'Worked and compensated'),
});
