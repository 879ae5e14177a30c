import { Parameter } from '../../../engine/parameters.js';
import { directSupervisorOf, role, user } from '../../../engine/people.js';
import { isGiven } from '../../../engine/personal-data.js';
import { declareProcess, says, text } from '../../../engine/words.js';
import { closesEntry, complaintCase, numberBeyondTwoDigits, ownEntry, receivedWith } from '../complaint-register.js';
import * as forms from './complaint-insurance.forms.js';

class InsurancePolicy {
  @Parameter('insurance.major.repeatCalls', '004-N 第三条（六）4', '重大投诉的来电次数', 'Calls that make it major')
  repeatCalls = 3;
  @Parameter('insurance.report.daily', '004-N 第五条（一）2', '处理结果上报上级主管', 'Results go to the superior')
  reports = true;
}

/** Whether it is 重大投诉 after so many more calls than the case knows of. */
const isMajorAfter = (more: number, { policy, request, callsAgain }: Counted): boolean =>
  request.criterion !== undefined || request.calls + callsAgain + more >= policy.repeatCalls;

interface Counted {
  readonly policy: InsurancePolicy;
  readonly request: Pick<forms.InsuranceComplaint, 'calls' | 'criterion'>;
  readonly callsAgain: number;
}

const { amends, chart, creates, end, informs, remembers, task } = declareProcess({
  key: 'complaint-insurance',
  ...complaintCase,
  title: text('投诉管理办法（保险）', 'Insurance complaint handling'),
  subject: text('保险投诉 {number}', 'Insurance complaint {number}'),
  summary: ['customerName', 'complainant', 'criterion', 'content'],
  sources: ['004-N 第一–五条'],
  clause: '004-N 第五条',
  modelled: {
    '“三次以上”含三次。': 'Three calls or more: exactly three count.',
    '再次来电而未达重大的，重新回复客户。': 'A call after the answer, not yet major, is answered again.',
    '每月汇总分析（004-N 第五条（一）2（2））在单个投诉之外。': 'The monthly analysis is not part of one complaint.',
    '手册的处理时限缺失。': 'The limits of the manual are lost.',
    ...numberBeyondTwoDigits,
  },
  startTitle: text('受理投诉', 'Accept a complaint'),
  startableBy: ['ComplaintManagementPost'],
  request: forms.InsuranceComplaint,
  policy: InsurancePolicy,
  profiles: { '004-N': {} },
  events: {
    DISPATCH: { title: text('发送至管理部门', 'Dispatch to the department'), form: forms.Dispatching, keeps: 'all' },
    INVESTIGATED: { title: text('调查核实', 'Investigated'), form: forms.Investigation, keeps: 'all' },
    CALLED_AGAIN: { title: text('客户再次来电', 'The customer called again'), by: role('ComplaintManagementPost') },
    ESCALATE: {
      title: text('上报重大投诉', 'Report as major'),
      form: forms.Escalation,
      by: role('BranchCustomerServiceHead'),
    },
    REPLACE_HANDLER: {
      title: text('变更处理人员并备案', 'Replace the handler, for the record'),
      form: forms.Dispatching,
      keeps: 'all',
      by: role('BranchCustomerServiceHead'),
    },
    COORDINATED: says('coordination', text('已协调', 'Coordinated'), text('协调意见', 'What was coordinated')),
    ANSWERED: { title: text('已回复客户', 'Answered'), form: forms.Answer, keeps: 'all' },
    CLOSE: { title: text('办结', 'Close') },
  },
  keeps: { number: '', callsAgain: 0 },
  facts: { entry: ownEntry(['INVESTIGATED', 'CLOSE']) },
  guards: {
    needsCoordination: ({ context }) => isMajorAfter(0, context) && !isGiven(context.coordination),
    becomesMajor: ({ context }) => isMajorAfter(1, context) && !isGiven(context.coordination),
    isMajor: ({ context }) => isMajorAfter(0, context),
    isInvestigated: ({ context }) => context.cause !== null,
    isReported: ({ context }) => context.policy.reports,
  },
});

const handlerId = user('handlerId');
const handler = handlerId;
const post = role('ComplaintManagementPost');

const counts = remembers(({ context }) => ({ callsAgain: context.callsAgain + 1 }));
const major = informs(role('BranchCustomerServiceHead'), text('重大投诉', 'A complaint has become major'));

const verified = amends('entry', ({ context: { cause } }) => ({ cause, isValid: cause !== 'none' }));

const counted = { actions: counts };
const coordinated = { guard: 'becomesMajor', target: 'majorCoordination', actions: [counts, major] } as const;
/** What may happen before the answer: the customer calls again, or the branch reports the complaint as major. */
const happens = {
  CALLED_AGAIN: [coordinated, counted],
  ESCALATE: {
    target: 'majorCoordination',
    actions: remembers(({ context: { request }, event }) =>
      event.type === 'ESCALATE' ? { request: { ...request, criterion: event.data.criterion } } : {},
    ),
  },
};
/** 投诉处理岗人员变动时需上报投诉管理岗备案: the task goes to the new handler. */
const replaced = (target: string) => ({
  REPLACE_HANDLER: {
    target,
    reenter: true,
    actions: [informs(role('ComplaintManagementPost'), text('投诉处理人员变动备案', 'The handler was replaced'))],
  },
});
const answered = {
  ANSWERED: [
    {
      guard: 'isReported' as const,
      target: 'tracking',
      actions: informs(directSupervisorOf(handlerId), text('投诉处理结果', 'The result of a complaint')),
    },
    { target: 'tracking' },
  ],
};

export default chart(
  {
    received: task(post, '发送至对应管理部门', 'Dispatch to the department', {
      clause: '004-N 第五条（二）3',
      on: { CALLED_AGAIN: counted },
      DISPATCH: 'dispatched',
    }),
    dispatched: task(handler, '调查核实，判定是否有效', 'Investigate whether it is valid', {
      clause: '004-N 第五条（一）2、第三条（四）（五）',
      on: { ...happens, ...replaced('dispatched') },
      INVESTIGATED: [
        { guard: 'needsCoordination', target: 'majorCoordination', actions: verified },
        { guard: 'isMajor', target: 'majorAnswering', actions: verified },
        { target: 'answering', actions: verified },
      ],
    }),
    majorCoordination: task(role('CallCentreHead'), '重大投诉的跨部门协调', 'Coordinate the departments', {
      clause: '004-N 第五条（二）1',
      on: { CALLED_AGAIN: counted },
      COORDINATED: [{ guard: 'isInvestigated', target: 'majorAnswering' }, { target: 'dispatched' }],
    }),
    majorAnswering: task(role('DispatchPost'), '协调并回复重大投诉', 'Answer the major complaint', {
      clause: '004-N 第五条（二）2',
      on: { CALLED_AGAIN: counted },
      ...answered,
    }),
    answering: task(handler, '回复客户并上报处理结果', 'Answer the customer and report the result', {
      clause: '004-N 第五条（一）2',
      on: { ...happens, ...replaced('answering') },
      ...answered,
    }),
    tracking: task(post, '跟踪最终处理结果', 'Track the final result', {
      clause: '004-N 第五条（二）3',
      on: {
        ...happens,
        CALLED_AGAIN: [
          coordinated,
          { guard: 'isMajor', target: 'majorAnswering', ...counted },
          { target: 'answering', ...counted },
        ],
      },
      CLOSE: {
        target: 'closed',
        actions: amends('entry', (known) => {
          const { request, callsAgain, answer } = known.context;
          const isMajor = isMajorAfter(0, known.context);
          return { ...closesEntry(known), calls: request.calls + callsAgain, isMajor, handling: answer };
        }),
      },
    }),
    closed: end('已办结', 'Closed'),
  },
  { entry: creates('complaints', receivedWith('complainant', 'channel')) },
);
