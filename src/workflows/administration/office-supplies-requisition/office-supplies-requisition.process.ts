import { Day, Department, Items } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { departmentHeadOf, initiator, role } from '../../../engine/people.js';
import { dayBefore, dayOfMonth, only, peopleFacts } from '../../../engine/rules.js';
import { declareProcess, event, form, ledger, requestEvents, text } from '../../../engine/words.js';
import { Supply } from '../supplies.js';

const words = declareProcess('administration/office-supplies-requisition', {
  title: text('办公用品申领', 'Office-supplies requisition'),
  subject: text(
    '{request.department} 的办公用品（{request.month}）',
    'Supplies of {request.department} ({request.month})',
  ),
  summary: ['department', 'month'],
  sources: ['000 篇三 1.1.1'],
  clause: '000 篇三 1.1.1 步骤一',
  modelled: {
    '迟交只标为逾期，仍可提交；手册未规定退回、驳回和撤回。':
      'What is late is only marked as overdue; the manual is silent on returns, rejections and withdrawals.',
    '每部门每月一张申领单：再次提交的以最后一张为准。':
      'One requisition a department and month: of several the last one counts.',
  },
  startableBy: ['DepartmentCoordinator'],
  /** 《办公用品申领单》 of a department for the next month (000 篇三 1.1.1). */
  request: form('填写办公用品申领单', 'Fill in a requisition', {
    month: Day('需求月份（该月任一日）', 'Month of the need (any day of it)'),
    department: Department('部门', 'Department'),
    items: Items('办公用品', 'Supplies', () => Supply),
  }),
  policy: {
    cutoffDay: parameter('supplies.cutoffDay', '每月汇总截止日', 'Day of the cut-off', { '000 篇三 1.1.1 步骤一': 25 }),
    cutoffInclusive: parameter('supplies.cutoffInclusive', '截止日当天仍按时', 'The day itself is in time', {
      "000 篇三 1.1.1 '于每月25日前' [ambiguous]: whether the 25th itself is in time": false,
    }),
  },
  events: { ...requestEvents, ACCEPT: event('行政部收单', 'Take the requisition') },
  keeps: { collectBy: '' },
  registers: {
    'supplies-requisitions': ledger('办公用品申领台账', 'Requisitions of supplies', {
      key: text('月份与部门', 'Month and department'),
      readers: ['AdministrationDepartment'],
    }),
  },
  facts: {
    coordinator: { on: 'SUBMIT', register: peopleFacts, key: 'context.initiator' },
    requisition: {
      on: 'ACCEPT',
      register: 'supplies-requisitions',
      key: ({ request }) => `${request.month.slice(0, 7)}/${request.department}`,
    },
  },
  rules: {
    ofOwnDepartment: {
      SUBMIT: ({ facts: { coordinator }, request }) => {
        const departmentId = coordinator?.data['departmentId'] ?? null;
        return departmentId === request.department || { departmentId };
      },
      zh: '接口人汇总本部门需求（000 篇三 1.1.1）：填写的是{request.department}，接口人属于{departmentId}。',
      en: 'Expected the coordinator to collect for his own department (000 篇三 1.1.1), {departmentId}, but found {request.department}.',
    },
  },
});
const { approval, chart, draft, end, pending, puts, remembers, sendsBack } = words;

/** The last day on which the needs of a month are in time: in the month before it. */
const limited = remembers(({ request, policy: { cutoffDay, cutoffInclusive } }) => {
  const day = dayOfMonth(request.month, -1, cutoffDay);
  return { collectBy: cutoffInclusive ? day : dayBefore(day) };
});

export default chart(limited, {
  draft: draft('收集汇总次月需求', 'Collect the needs of the next month', {
    deadline: { on: 'collectBy' },
    SUBMIT: { target: 'headReview', actions: limited },
  }),
  headReview: approval(departmentHeadOf(initiator()), '部门负责人审核签字', 'The head of the department signs', {
    clause: '000 篇三 1.1.1 步骤二',
    APPROVE: 'submitted',
  }),
  submitted: pending(role('AdministrationDepartment'), '行政部收取申领单', 'Administration takes the requisition', {
    clause: '000 篇三 1.1.1 步骤三',
    ACCEPT: {
      target: 'accepted',
      actions: puts('requisition', ({ request, actor, at }) => ({
        ...only(request, 'department', 'items'),
        month: request.month.slice(0, 7),
        acceptedBy: actor,
        acceptedAt: at,
      })),
    },
    RETURN: sendsBack('draft'),
  }),
  accepted: end('已收单', 'Taken', { tells: text('申领单已提交行政部', 'Administration has the requisition') }),
});
