import { Choice, Day, FreeText, Label } from '../../../engine/forms.js';
import { directSupervisorOf, initiator } from '../../../engine/people.js';
import { notOver, only } from '../../../engine/rules.js';
import { declareProcess, form, ledger, requestEvents, text } from '../../../engine/words.js';

const kinds = { outing: text('因公外出', 'Out on business'), noClockIn: text('特殊情况不能打卡', 'Cannot clock in') };

const { approval, chart, creates, draft, end } = declareProcess('people/attendance-exception', {
  title: text('因公外出/未打卡', 'Clock-in exception'),
  subject: text('{request.day} {request.hours}', '{request.day}, {request.hours}'),
  summary: ['kind', 'reason'],
  sources: ['001 篇一 第十二条', '000 篇一 第十五、十六条'],
  modelled: {
    '手册只要求提前办理，未规定表单和审批人：由直接上级审批，当日也算提前。代打卡双方按旷工处理（000 第十五条），在请假与处分中办理。':
      'The manual only wants it ahead, and is silent on form and approver: the direct superior approves, and the same day counts as ahead. Clocking in for others (000 第十五条) is absence of both, which leave and discipline deal with.',
  },
  request: form('申请外出或免打卡', 'Ask not to clock in', {
    kind: Choice('情形', 'Kind', kinds),
    day: Day('日期', 'Day'),
    hours: Label('时段', 'Hours', { help: text('例如 9:00–12:00', 'For example 9:00–12:00') }),
    reason: FreeText('事由', 'Reason'),
  }),
  events: requestEvents,
  registers: {
    'attendance-exceptions': ledger('考勤异常', 'Clock-in exceptions', {
      key: text('编号', 'Number'),
      readers: ['HrAdminOfficer'],
    }),
  },
  rules: {
    inAdvance: notOver('SUBMIT', 'request.day', '001 篇一 第十二条'),
  },
});

export default chart({
  draft: draft('填写外出或未打卡申请', 'Fill in the request', { SUBMIT: 'approval' }),
  approval: approval(directSupervisorOf(initiator()), '直接上级审批', 'The direct superior approves', {
    APPROVE: {
      target: 'recorded',
      actions: creates('attendance-exceptions', ({ context: { initiator: person }, request, actor, at }) => ({
        key: `${person}-${request.day}-${at}`,
        data: { person, ...only(request, 'kind', 'day', 'hours'), approvedBy: actor },
      })),
    },
  }),
  recorded: end('已登记', 'Recorded', { tells: text('考勤异常已登记', 'Your exception is recorded') }),
});
