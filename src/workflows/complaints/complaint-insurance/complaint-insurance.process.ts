import { Choice, Count, FreeText, Optional, Person } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { directSupervisorOf, role, user } from '../../../engine/people.js';
import { isGiven } from '../../../engine/personal-data.js';
import { declareProcess, event, form, kept, says, text } from '../../../engine/words.js';
import { ComplaintRecord } from '../complaint-record.js';
import { closesEntry, complaintCase, numberBeyondTwoDigits, ownEntry, receivedWith } from '../complaint-register.js';

const channels = {
  email: text('电子邮件', 'E-mail'),
  telephone: text('电话', 'Telephone'),
  fax: text('传真', 'Fax'),
  visit: text('走访', 'Visit'),
};
const complainants = {
  insured: text('被保险人', 'The insured'),
  policyHolder: text('投保人', 'The policy holder'),
  agent: text('代理人', 'An agent'),
  other: text('其他组织', 'Another organisation'),
};
/** 重大投诉 1–3 (004-N 第三条(六)); the fourth is counted. */
const majorCriteria = {
  media: text('社会公众媒体负面报道', 'Negative report of public media'),
  regulator: text('投诉到保监会、保监局、媒体，造成恶劣影响', 'To the regulator or media, with bad influence'),
  petition: text('表示或已到分公司上访、静坐', 'Petition or sit-in at the branch, said or done'),
};

class InsuranceComplaint extends ComplaintRecord {
  @Choice('投诉人', 'Complainant', complainants) complainant!: keyof typeof complainants;
  @Choice('投诉形式', 'Channel', channels) channel!: keyof typeof channels;
  @Count('来电投诉次数', 'Calls so far', { least: 0, most: 1000 }) calls!: number;
  @Optional() @Choice('重大投诉情形', 'Why it is major', majorCriteria) criterion?: keyof typeof majorCriteria;
}

const dispatching = { handlerId: Person('投诉处理人员', 'Complaint handler') };

/** Whether it is 重大投诉 after so many more calls than the case knows of. */
const isMajorAfter = (more: number, { policy, request, callsAgain }: Counted): boolean =>
  request.criterion !== undefined || request.calls + callsAgain + more >= policy.repeatCalls;

interface Counted {
  readonly policy: { readonly repeatCalls: number };
  readonly request: Pick<InsuranceComplaint, 'calls' | 'criterion'>;
  readonly callsAgain: number;
}

const { amends, chart, creates, end, informs, remembers, task } = declareProcess('complaints/complaint-insurance', {
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
  startableBy: ['ComplaintManagementPost'],
  request: form('受理投诉', 'Accept a complaint', InsuranceComplaint),
  policy: {
    repeatCalls: parameter('insurance.major.repeatCalls', '重大投诉的来电次数', 'Calls that make it major', {
      '004-N 第三条（六）4': 3,
    }),
    reports: parameter('insurance.report.daily', '处理结果上报上级主管', 'Results go to the superior', {
      '004-N 第五条（一）2': true,
    }),
  },
  events: {
    DISPATCH: kept('发送至管理部门', 'Dispatch to the department', dispatching),
    INVESTIGATED: kept('调查核实', 'Investigated', {
      /** 有效投诉的原因 (第三条(四)); `none`: 无效投诉 (第三条(五)). */
      cause: Choice('核实的原因', 'Cause that was verified', {
        skill: text('工作技能', 'Skill of our staff'),
        attitude: text('态度', 'Attitude of our staff'),
        timeliness: text('时效处理', 'Timeliness of our staff'),
        coordination: text(
          '电话中心与机构沟通异常（分公司原因）',
          'Coordination of call centre and branch, by the branch',
        ),
        none: text('我司人员无违规或态度问题', 'No violation or attitude problem of ours'),
      }),
      findings: FreeText('调查情况', 'Findings', { longest: 4000 }),
    }),
    CALLED_AGAIN: event('客户再次来电', 'The customer called again', { by: role('ComplaintManagementPost') }),
    ESCALATE: event('上报重大投诉', 'Report as major', {
      by: role('BranchCustomerServiceHead'),
      criterion: Choice('重大投诉情形', 'Why it is major', majorCriteria),
    }),
    REPLACE_HANDLER: kept('变更处理人员并备案', 'Replace the handler, for the record', {
      by: role('BranchCustomerServiceHead'),
      ...dispatching,
    }),
    COORDINATED: says('coordination', text('已协调', 'Coordinated'), text('协调意见', 'What was coordinated')),
    ANSWERED: kept('已回复客户', 'Answered', {
      answer: FreeText('回复内容', 'Answer to the customer', { longest: 4000 }),
    }),
    CLOSE: event('办结', 'Close'),
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
    actions: remembers({
      ESCALATE: ({ request, data: { criterion } }) => ({ request: { ...request, criterion } }),
    }),
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

export default chart(creates('complaints', receivedWith('complainant', 'channel')), {
  received: task(post, '发送至对应管理部门', 'Dispatch to the department', '004-N 第五条（二）3', {
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
  tracking: task(post, '跟踪最终处理结果', 'Track the final result', '004-N 第五条（二）3', {
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
});
