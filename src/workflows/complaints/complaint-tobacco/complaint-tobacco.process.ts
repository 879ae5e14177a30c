import { Choice, Day, Flag, FreeText, Optional, Person, Tick } from '../../../engine/forms.js';
import { hours, parameter } from '../../../engine/parameters.js';
import { type Assignment, departmentHeadOf, firstOf, initiator, role, user } from '../../../engine/people.js';
import { givenJustWhere } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, Remark, says, text } from '../../../engine/words.js';
import { ComplaintRecord } from '../complaint-record.js';
import {
  closesEntry,
  complaintCase,
  numberBeyondTwoDigits,
  ownEntry,
  receivedWith,
  sinceReceipt,
} from '../complaint-register.js';

const findingsFields = { findings: FreeText('调查情况', 'Findings', { longest: 4000 }) };

const { amends, branch, chart, creates, end, remembers, task } = declareProcess('complaints/complaint-tobacco', {
  ...complaintCase,
  title: text('客户投诉处理管理制度（烟草）', 'Tobacco distributor complaint handling'),
  subject: text('客户投诉 {number}', 'Customer complaint {number}'),
  summary: ['kind', 'customerName', 'content'],
  sources: ['004-D 一–四'],
  clause: '004-D 四（三）',
  modelled: {
    '投诉类的后续规定缺失：处理后由订单部验证；县级公司范围内的，由其接诉人传送、验证（属地管理）。':
      'What follows is lost: the order department verifies; within the scope of a county company whoever received it passes it on and verifies.',
    '仅涉及商品的投诉手册未规定判定，按未发现问题记录。':
      'A complaint about goods alone is judged by no rule: nothing found.',
    '调查未发现问题的，直接验证。': 'Where the investigation finds nothing, it is verified at once.',
    '验证不合格的，退回责任部门。': 'What fails the verification goes back to the department.',
    '“有关领导”指责任部门负责人。': 'The leader concerned: the head of the department concerned.',
    ...numberBeyondTwoDigits,
  },
  /** [客户投诉记录表] (004-D 三（二）1). */
  request: form('记录客户投诉', 'Record a customer complaint', ComplaintRecord, {
    kind: Choice('类型', 'Type', {
      inquiry: text('咨询', 'Inquiry'),
      suggestion: text('建议', 'Suggestion'),
      complaint: text('投诉', 'Complaint'),
    }),
    /** 属地管理: who handles its own complaints, tracks and verifies them (004-D 二). */
    unit: Choice('接诉单位', 'Who receives it', {
      marketingCentre: text('分公司营销中心', 'Marketing centre of the branch'),
      county: text('县级公司', 'County company'),
    }),
    beyondScope: Flag('超出本单位范围', 'Beyond the scope of this unit'),
  }),
  policy: {
    inquiry: parameter('tobacco.inquiry.limit', '咨询答复时限', 'Time to answer an inquiry', {
      '004-D 四（一）': hours(24),
    }),
  },
  events: {
    PASS_ON: kept('传送责任部门', 'Pass on to the department', {
      headId: Person('责任部门负责人', 'Head of the responsible department'),
      advice: FreeText('处理意见', 'How to handle it'),
    }),
    ANSWER: kept('答复客户', 'Answer the customer', { answer: FreeText('答复结果', 'Answer', { longest: 4000 }) }),
    /** 需要回复的，承诺回复期限 (四（二）). */
    REPORT: kept('汇报请示', 'Report to the leader', {
      needsReply: Flag('需要回复客户', 'The customer is to get a reply'),
      replyBy: Optional(Day('承诺回复期限', 'Reply promised by')),
    }),
    INSTRUCT: kept('批示', 'Instruct', {
      instruction: FreeText('领导批示', 'Instruction'),
      isAdopted: Flag('采用建议', 'The suggestion is adopted'),
    }),
    DESIGNATE: kept('指定专人', 'Designate somebody', { investigatorId: Person('专人', 'Investigator') }),
    VIOLATION_FOUND: kept('违规或工作失职', 'Violation or dereliction', findingsFields),
    ERROR_FOUND: kept('一般失误或服务欠缺', 'Error or service defect', findingsFields),
    NOTHING_FOUND: kept('未发现问题', 'Nothing found', findingsFields),
    PROCEEDED: says(
      'proceedings',
      text('已按组织程序处理', 'Procedure followed'),
      text('组织程序处理情况', 'What the organisational procedure led to'),
    ),
    /** 按规章制度和考核规定处理当事人，立即纠正 (四（三）). */
    CORRECTED: event('已处理并纠正', 'Handled and corrected', {
      isAssessed: Tick('已按规章制度和考核规定处理当事人', 'Handled under rules and assessment'),
      isCorrected: Tick('已立即纠正', 'Corrected at once'),
    }),
    /** 跟踪、验证，包括采取必要的纠正措施防止类似的事件再次发生 (二). */
    VERIFIED: event('验证合格', 'Verified', '004-D 二', {
      isPrevented: Tick('必要的纠正措施已采取', 'The measures that are needed are taken'),
    }),
    NOT_VERIFIED: event('验证不合格', 'Not verified', Remark),
  },
  /** Since when the 24 hours count; nothing of what is no inquiry. */
  keeps: { number: '', inquiredAt: null as string | null },
  facts: { entry: ownEntry(['ANSWER', 'INSTRUCT', 'VERIFIED']) },
  rules: {
    replyPromised: givenJustWhere('REPORT', 'data.replyBy', ['data.needsReply', true], '004-D 四（二）'),
  },
  guards: {
    isBeyondScope: ({ context }) => context.request.beyondScope,
    isOfCounty: ({ context: { request } }) => request.unit === 'county' && !request.beyondScope,
    isInquiry: ({ context }) => context.request.kind === 'inquiry',
    isSuggestion: ({ context }) => context.request.kind === 'suggestion',
    needsReply: ({ context }) => context.needsReply === true,
  },
});

const head = user('headId');
const orders = role('OrderDepartment');

const answering = amends('entry', (known) => ({ ...closesEntry(known), answer: known.context.answer }));
/** 在24小时答复客户, whoever has it meanwhile. */
const inTime = { deadline: { limit: 'inquiry', from: 'inquiredAt' } } as const;
const inquiry = { ...inTime, clause: '004-D 四（一）', ANSWER: { target: 'closed', actions: answering } } as const;
const inquired = remembers(({ request, event }) => ({
  inquiredAt: request.kind === 'inquiry' ? sinceReceipt({ event }).receivedAt : null,
}));

/** 属地管理 (二): the order department, or within its scope the county company that received it. */
const assigning = (who: Assignment) =>
  task(who, '分类传送到责任部门', 'Pass it on to the responsible department', '004-D 二', { PASS_ON: 'designating' });
const tracking = (who: Assignment) =>
  task(who, '督促处理，跟踪验证', 'Track and verify', '004-D 二', {
    VERIFIED: {
      target: 'closed',
      actions: amends('entry', (known) => ({ ...closesEntry(known), findings: known.context.findings })),
    },
    NOT_VERIFIED: 'designating',
  });

export default chart([inquired, creates('complaints', receivedWith('kind', 'beyondScope'))], {
  received: branch('已接收', 'Received', '004-D 三（二）', [
    { guard: 'isBeyondScope', target: 'branch' },
    { guard: 'isInquiry', target: 'inquiry' },
    { guard: 'isSuggestion', target: 'suggestion' },
    { guard: 'isOfCounty', target: 'countyAssigning' },
    { target: 'assigning' },
  ]),
  branch: task(role('BranchCustomerServiceDepartment'), '提出处理意见，传送相关部门', 'Pass it on with an opinion', {
    ...inTime,
    clause: '004-D 三（二）2、3',
    PASS_ON: [
      { guard: 'isInquiry', target: 'departmentInquiry' },
      { guard: 'isSuggestion', target: 'suggestion' },
      { target: 'designating' },
    ],
  }),
  inquiry: task(initiator(), '答复客户咨询', 'Answer the inquiry', inquiry),
  departmentInquiry: task(head, '相关部门答复咨询', 'The department answers', inquiry),
  suggestion: task(initiator(), '登记建议，汇报请示', 'Report the suggestion to the leader', '004-D 四（二）', {
    REPORT: 'instruction',
  }),
  instruction: task(firstOf(head, departmentHeadOf(initiator())), '领导批示', 'The leader instructs', {
    clause: '004-D 四（二）',
    INSTRUCT: [
      { guard: 'needsReply', target: 'suggestionReply' },
      { target: 'closed', actions: amends('entry', closesEntry) },
    ],
  }),
  suggestionReply: task(initiator(), '答复建议被采用情况', 'Say whether it is adopted', '004-D 四（二）', {
    deadline: { on: 'replyBy' },
    ANSWER: { target: 'closed', actions: answering },
  }),
  assigning: assigning(orders),
  countyAssigning: assigning(initiator()),
  designating: task(head, '指定专人调查', 'Designate an investigator', { DESIGNATE: 'investigating' }),
  investigating: task(user('investigatorId'), '调查并判定', 'Investigate and judge', {
    VIOLATION_FOUND: 'leaderReport',
    ERROR_FOUND: 'correcting',
    NOTHING_FOUND: 'handled',
  }),
  leaderReport: task(head, '本部门领导按组织程序处理', 'The leader follows the organisational procedure', {
    PROCEEDED: 'handled',
  }),
  correcting: task(head, '处理当事人，立即纠正', 'Handle the person, and correct at once', { CORRECTED: 'handled' }),
  tracking: tracking(orders),
  countyTracking: tracking(initiator()),
  handled: branch('责任部门已处理', 'Handled by the department', '004-D 二', [
    { guard: 'isOfCounty', target: 'countyTracking' },
    { target: 'tracking' },
  ]),
  closed: end('已办结', 'Closed'),
});
