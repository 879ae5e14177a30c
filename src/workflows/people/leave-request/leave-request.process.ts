import { Attachment, Choice, Count, Day, Flag, FreeText, Optional } from '../../../engine/forms.js';
import { days, parameter, workingDays } from '../../../engine/parameters.js';
import { andAbove, departmentHeadOf, directSupervisorOf, initiator, role } from '../../../engine/people.js';
import { and, dueDay, reached } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, ledger, requestEvents, text } from '../../../engine/words.js';

const clause = '000 篇一 第十七条';

const { approval, byPolicy, chart, draft, end, puts, sendsBack, setup, task } = declareProcess('people/leave-request', {
  title: text('请假', 'Leave request'),
  subject: text('{request.firstDay} 至 {request.lastDay} 请假', 'Leave from {request.firstDay} to {request.lastDay}'),
  summary: ['kind', 'days', 'reason'],
  sources: ['000 篇一 第十六、十七条', '001 篇一 第十三、十四条', '002 篇5、篇7', '003-K 第七条'],
  clause,
  modelled: {
    '请假按工作日计，工作年限由审批人核对。': 'Leave counts in working days; the approver checks the years.',
    '年休假批准时计入当年，不退还，不续假。': 'Annual leave is booked when approved, not given back or renewed.',
    '电话、证明和旷工由直接上级确认。': 'The direct superior confirms the call, the certificate and absence.',
  },
  /** 《请假单》: the manual names the form, not its fields. */
  request: form({
    kind: Choice('假别', 'Kind of leave', {
      personal: text('事假', 'Personal'),
      sick: text('病假', 'Sick'),
      annual: text('年休假', 'Annual'),
      marriage: text('婚假', 'Marriage'),
      maternity: text('产假', 'Maternity'),
      paternity: text('陪产假', 'Paternity'),
      bereavement: text('丧假', 'Bereavement'),
    }),
    firstDay: Day('开始日期', 'First day'),
    lastDay: Day('结束日期', 'Last day'),
    days: Count('请假天数（工作日）', 'Working days', { most: 366 }),
    reason: FreeText('请假事由', 'Reason'),
    years: Optional(Count('累计工作年限（年休假）', 'Years of work (annual leave)', { least: 0, most: 60 })),
    proof: Optional(Attachment('证明文件', 'Proof')),
  }),
  policy: {
    approver: parameter('leave.approver', '审批人', 'Who approves', {
      '000 篇一 第十七条；002 篇5、篇7；003-K 第七条': andAbove(departmentHeadOf(initiator())),
    }),
    personalNotice: parameter('leave.personal.notice', '事假等提前时间', 'Notice of leave', { [clause]: days(1) }),
    annualNotice: parameter('leave.annual.notice', '年休假提前时间', 'Notice of annual leave', { [clause]: days(7) }),
    annualDays: parameter('leave.annual.days', '年休假天数（按累计工作年限）', 'Annual leave by years of work', {
      [clause]: { 1: 5, 10: 10, 20: 15 },
    }),
    fromDistrict: parameter('leave.sick.hospital', '须区级以上医院证明', 'Certificates are of district level', {
      [clause]: true,
    }),
  },
  profiles: {
    '000': {},
    '001': { fromDistrict: false },
    '002-DUTY': { approver: role('TeamLeader') },
    '002-DRIVER': { approver: role('PartyGovernmentOffice') },
    '002-SHOP': { approver: role('ShopHead') },
    '003-K': { approver: role('TeamLeader') },
  },
  events: {
    ...requestEvents,
    TAKE_EVIDENCE: event('收取证明', 'Take the certificate', {
      fromDistrict: Flag('由区级以上医院出具', 'From a hospital of district level or above'),
      certificate: Attachment('病假证明', 'Certificate'),
    }),
    RENEW: kept('续假', 'Renew', {
      lastDay: Day('续假后的结束日期', 'New last day'),
      days: Count('续假后的请假天数（工作日）', 'Working days in all', { most: 366 }),
    }),
    RETURN_TO_WORK: event('返岗', 'Back at work'),
    RECORD_ABSENCE: event('按旷工处理', 'Record absence'),
  },
  registers: {
    'annual-leave': ledger('年休假', 'Annual leave', {
      key: text('人员与年度', 'Person and year'),
      readers: ['HrAdminOfficer'],
    }),
  },
  facts: {
    earliest: {
      on: 'SUBMIT',
      due: ({ request: { kind }, policy, at }) =>
        kind === 'sick' ? null : [kind === 'annual' ? policy.annualNotice : policy.personalNotice, at],
    },
    counted: {
      on: ['SUBMIT', 'RENEW'],
      due: ({ request, data }) => [workingDays(data.days ?? request.days, { countStartDay: true }), request.firstDay],
    },
    balance: {
      on: ['SUBMIT', 'APPROVE'],
      register: 'annual-leave',
      key: ({ context: { initiator }, request: { kind, firstDay } }) =>
        kind === 'annual' ? `${initiator}-${firstDay.slice(0, 4)}` : null,
    },
  },
  rules: {
    inAdvance: {
      SUBMIT: ({ request, facts }) => request.firstDay >= dueDay(facts.earliest) || { day: dueDay(facts.earliest) },
      zh: '须提前申请，最早从 {day} 起。',
      en: 'Expected leave from {day} on, but it begins earlier.',
    },
    daysCounted: {
      on: ['SUBMIT', 'RENEW'],
      holds: ({ request, data: { lastDay = request.lastDay }, facts }) =>
        lastDay === dueDay(facts.counted) || { day: dueDay(facts.counted) },
      zh: '按天数应至 {day} 为止。',
      en: 'Expected the last of these working days, {day}, but found another.',
    },
    proofAttached: {
      SUBMIT: ({ request: { kind, proof } }) => ['personal', 'sick', 'annual'].includes(kind) || proof !== undefined,
      zh: '该假别须附证明文件。',
      en: 'Expected the proof of this kind of leave, but none is attached.',
    },
    entitled: {
      on: ['SUBMIT', 'APPROVE'],
      holds: ({ request: { kind, days, years = 0 }, policy, facts }) => {
        const [most, taken] = [reached(policy.annualDays, years) ?? 0, Number(facts.balance?.data['days'] ?? 0)];
        return kind !== 'annual' || taken + days <= most || { most, taken };
      },
      zh: '年休假共 {most} 天，已休 {taken} 天。',
      en: 'Expected {most} days at most, but {taken} are taken.',
    },
    annualApart: {
      on: ['SUBMIT', 'RENEW'],
      holds: ({ request: { kind, firstDay, lastDay }, event: { type } }) =>
        kind !== 'annual' || (type === 'SUBMIT' && firstDay.slice(0, 4) === lastDay.slice(0, 4)),
      zh: '年休假不跨年度、不续假，请分别申请。',
      en: 'Expected annual leave within one year and asked for apart, but this is not.',
    },
    certificateCounts: {
      TAKE_EVIDENCE: ({ policy, event }) => !policy.fromDistrict || event.data.fromDistrict,
      zh: '须为区级以上医院的证明。',
      en: 'Expected a hospital of district level or above, but it is lower.',
    },
  },
  guards: { isSick: ({ request }) => request.kind === 'sick' },
});

const superior = directSupervisorOf(initiator());
const approver = byPolicy('approver');
const asked = 'entitled';

export default chart({
  draft: draft('填写请假单', 'Fill in the leave request', {
    SUBMIT: [
      { guard: and(['isSick', asked]), target: 'notified' },
      { guard: asked, target: 'submitted' },
    ],
  }),
  notified: approval(superior, '确认上班前已接到电话', 'Confirm the call before work', {
    on: {},
    APPROVE: 'evidencePending',
  }),
  submitted: approval(approver, '审批请假', 'The leave is approved', {
    APPROVE: {
      guard: 'entitled',
      target: 'approved',
      actions: puts('balance', ({ request, facts }) => ({
        days: Number(facts.balance?.data['days'] ?? 0) + request.days,
      })),
    },
  }),
  renewal: approval(approver, '审批续假', 'The renewal is approved', {
    on: {},
    APPROVE: {
      target: 'approved',
      actions: setup.assign(({ context: { request, lastDay, days } }) => ({
        request: { ...request, lastDay: lastDay ?? request.lastDay, days: days ?? request.days },
      })),
    },
    REJECT: 'approved',
    RETURN: sendsBack('approved'),
  }),
  evidencePending: task(superior, '收取病假证明', 'Take the certificate', {
    TAKE_EVIDENCE: 'approved',
    RECORD_ABSENCE: 'absent',
  }),
  approved: task(initiator(), '已准假：返岗或续假', 'Leave granted: come back or renew', {
    deadline: { on: 'request.lastDay' },
    lapse: 'expired',
    RETURN_TO_WORK: 'returned',
    RENEW: 'renewal',
  }),
  expired: task(superior, '假满：确认返岗或旷工', 'The leave is over: back at work, or absent', '000 篇一 第十六条', {
    RETURN_TO_WORK: 'returned',
    RECORD_ABSENCE: 'absent',
  }),
  returned: end('已返岗', 'Back at work'),
  absent: end('按旷工处理', 'Absent', { tells: text('按旷工处理', 'It counts as absence') }),
});
