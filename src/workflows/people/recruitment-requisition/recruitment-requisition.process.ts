import { Count, FreeText, Text } from '../../../engine/forms.js';
import { departmentHeadOf, initiator, role } from '../../../engine/people.js';
import { only } from '../../../engine/rules.js';
import { declareProcess, form, requestEvents, text } from '../../../engine/words.js';

const { approvals, chart, draft, starts, task } = declareProcess('people/recruitment-requisition', {
  title: text('增员申请', 'Headcount requisition'),
  subject: text('增员：{request.post}', 'Requisition: {request.post}'),
  summary: ['number', 'reason'],
  sources: ['000 篇一 第十一条', '000 篇一 第六条', '001 篇一 第四、五条'],
  modelled: {
    '手册未规定退回、驳回、撤回和时限，也未规定增员须在招聘计划（001 第四条）之内。':
      'The manuals are silent on returns, rejections, withdrawals and limits, and on whether it must fit the plan of 001 第四条.',
  },
  /** 增员申请: the manual names the form, not its fields. */
  request: form('申请增员', 'Ask for more people', {
    post: Text('岗位', 'Post'),
    number: Count('人数', 'Number of people', { most: 500 }),
    reason: FreeText('业务需要', 'Why the business needs them'),
  }),
  events: requestEvents,
});

export default chart({
  draft: draft('填写增员申请', 'Fill in the requisition', { SUBMIT: 'departmentReview' }),
  ...approvals(
    {
      approved: {
        target: 'approved',
        actions: starts('recruitment', ({ request }) => only(request, 'post', 'number')),
      },
    },
    {
      departmentReview: task(departmentHeadOf(initiator()), '部门经理审核', 'The head of the department reviews'),
      gmApproval: task(role('GeneralManager'), '总经理批准', 'The general manager approves'),
    },
  ),
});
