import { FreeText, Person, Tick } from '../../../engine/forms.js';
import { role, user } from '../../../engine/people.js';
import { declareProcess, event, form, kept, Remark, text } from '../../../engine/words.js';
import { ComplaintRecord } from '../complaint-record.js';
import { closesEntry, complaintCase, numberBeyondTwoDigits, ownEntry, receivedWith } from '../complaint-register.js';

const handlingFields = {
  cause: FreeText('问题原因', 'Cause'),
  handling: FreeText('处理结果', 'Result', { longest: 4000 }),
};

/** 及时汇报并解决，防止问题扩大 (003-A 第十三条). */
const faultSolved = { ...handlingFields, spreadPrevented: Tick('问题未扩大', 'The problem is kept from spreading') };

const { amends, chart, creates, end, task } = declareProcess('complaints/complaint-after-sales', {
  ...complaintCase,
  title: text('售后投诉处理', 'After-sales complaint handling'),
  subject: text('售后投诉 {number}', 'After-sales complaint {number}'),
  summary: ['customerName', 'content', 'handling'],
  sources: [
    '003-A 第十–十三条',
    '003-B 第十、十四条',
    '003-E 第九–十三条',
    '003-G 三、七',
    '003-H 第八–十二条',
    '003-M 第七、八条',
    '003-O 七',
  ],
  clause: '003-B 第十条',
  modelled: {
    '客户不满意时由原处理人继续处理。': 'While the customer is not satisfied, the same person goes on handling.',
    '重大故障由售后部门负责人（总监）解决。': 'The head of the department (director) solves a major fault.',
    '质量抽查和投诉数据分析定期进行，不在单个投诉内。': 'Spot checks and analyses are periodic, not of one case.',
    ...numberBeyondTwoDigits,
  },
  request: form('受理客户投诉', 'Accept a complaint', ComplaintRecord),
  profiles: { '003': {} },
  events: {
    FORWARD: kept('转交相关部门', 'Forward to the department', {
      handlerId: Person('相关部门处理人', 'Who handles it in the department'),
    }),
    HANDLED: kept('处理完毕', 'Handled', handlingFields),
    REPORT_FAULT: kept('汇报重大故障', 'Report a major fault', {
      fault: FreeText('重大故障或服务质量问题', 'Major fault or service problem'),
    }),
    FAULT_SOLVED: event('故障已解决', 'Fault solved', '003-A 第十三条', {
      keeps: ['cause', 'handling'],
      ...faultSolved,
    }),
    RESULT_TOLD: event('已向客户反馈', 'Customer told'),
    /** 跟踪确认处理结果 (003-B 第十条). */
    VISIT_SATISFIED: event('客户满意', 'Satisfied', {
      resultConfirmed: Tick('已跟踪确认处理结果', 'The result is tracked and confirmed'),
    }),
    VISIT_UNSATISFIED: event('客户不满意', 'Not satisfied', Remark),
  },
  keeps: { number: '' },
  facts: { entry: ownEntry(['HANDLED', 'FAULT_SOLVED', 'VISIT_SATISFIED']) },
});

const service = role('AfterSalesDepartment');
const handled = amends('entry', ({ context: { cause, handling }, actor }) => ({ handler: actor, cause, handling }));

export default chart(creates('complaints', receivedWith()), {
  accepted: task(service, '反馈给相关部门', 'Pass it on to the department', {
    clause: '003-M 第七条；003-E 第九条；003-G 三；003-H 第九条',
    FORWARD: 'handling',
  }),
  handling: task(user('handlerId'), '处理投诉，做到客户满意为止', 'Handle it until the customer is satisfied', {
    clause: '003-M 第八条；003-H 第八条',
    HANDLED: { target: 'feedback', actions: handled },
    REPORT_FAULT: 'majorFault',
  }),
  majorFault: task(
    role('AfterSalesDepartmentHead'),
    '解决重大故障，防止问题扩大',
    'Solve the fault and keep it from spreading',
    { clause: '003-A 第十三条；003-G 七', FAULT_SOLVED: { target: 'feedback', actions: handled } },
  ),
  feedback: task(service, '向客户反馈处理结果', 'Tell the customer the result', '003-O 七 2', {
    RESULT_TOLD: 'tracking',
  }),
  tracking: task(service, '跟踪确认处理结果', 'Track and confirm the result', {
    VISIT_SATISFIED: { target: 'closed', actions: amends('entry', closesEntry) },
    VISIT_UNSATISFIED: 'handling',
  }),
  closed: end('已办结', 'Closed'),
});
