import { Choice, Count, Label, Optional } from '../../../engine/forms.js';
import { parameter, workingDays } from '../../../engine/parameters.js';
import { role, user } from '../../../engine/people.js';
import { drawn } from '../../../engine/rules.js';
import { childProcess, declareProcess, event, form, Remark, text } from '../../../engine/words.js';
import { complaintCase, numberBeyondTwoDigits, ownEntry, received } from '../complaint-register.js';
import {
  demandCategories,
  exemptionFollowsMeasure,
  exemptionPolicy,
  isExempt,
  PropertyMeasure,
  PropertyReport,
  reported,
} from '../property.js';

const { amends, chart, creates, end, remembers, subprocesses, task } = declareProcess('complaints/property-demand', {
  ...complaintCase,
  title: text('客户需求处理流程', 'Property customer demand'),
  subject: text('{number}：{request.room} 的需求', '{number}: demand of {request.room}'),
  summary: ['customerName', 'category', 'matter', 'measure'],
  sources: ['004-A 附件3', '004-A 4.1.1.2、4.1.2.3、4.2.2.2、4.3'],
  modelled: {
    ...numberBeyondTwoDigits,
    ...exemptionFollowsMeasure,
    '超过时限只作提示；投诉与需求共用一个编号序列。':
      'A limit that has passed is only reminded of; complaints and demands share one sequence of numbers.',
    '客户完全满意的需求各自以 15%（参数）的机会抽中回访，由登记完毕事件的编号抽签，可由历史重算。':
      'Each demand that fully satisfies is drawn for a visit with a chance of 15 % (a parameter), by the recorded id of the event that completes it; the history can be recomputed.',
  },
  /** 《客户需求处理单》 and the columns of the register (004-A 附件4). */
  request: form('登记客户需求', 'Register a demand', PropertyReport, {
    category: Choice('需求类型', 'Class', demandCategories),
    complaint: Optional(Label('转自投诉', 'Was the complaint')),
  }),
  policy: {
    ...exemptionPolicy,
    limit: parameter('demand.limit', '需求处理时限', 'Limit of a demand', {
      '004-A 4.2.2.2': workingDays(5, { countStartDay: true }),
    }),
    fullySatisfied: parameter('demand.fullySatisfied', '完全满意（分）', 'Fully satisfied, in points', {
      '004-A 4.3 回访率 2（5分、“三好”）': 5,
    }),
    sample: parameter('demand.followUp.satisfied', '满意需求回访比例（%）', 'Satisfied visited, per cent', {
      '004-A 4.3 回访率 2': 15,
    }),
  },
  events: {
    /** How the centre judges it: 物业服务中心对级别、分类进行判定 (004-A 4.2.1 第1项 2). */
    ACCEPT: event('受理', 'Accept', { corrects: true, category: Choice('需求类型', 'Class', demandCategories) }),
    PROPOSE_ANSWER: event('提出解决方案', 'Propose an answer', { form: PropertyMeasure, keeps: ['measure'] }),
    CUSTOMER_ACCEPTED: event('客户接受', 'The customer accepts'),
    MINOR_DISPUTE: event('分歧较小', 'Minor dispute', Remark),
    CUSTOMER_DECLINED: event('客户不接受', 'The customer does not accept', Remark),
    DECLINE_TOLD: event('已明确告知无法提供服务', 'Told clearly that the service cannot be given'),
    /** 视需求处理后的客户确认情况 (004-A 4.3 回访率 2). */
    EXECUTED: event('处理完毕', 'Completed', {
      keeps: ['score'],
      score: Count('客户确认的满意程度（分）', "The customer's satisfaction, in points", { least: 1, most: 5 }),
      finalCategory: Optional(
        Choice('最终原因所属类型（与判定不同时）', 'Class of the final cause, where another one', demandCategories),
      ),
    }),
    REMEDIED: event('已补救', 'Remedied'),
  },
  keeps: {
    number: '',
    responsibleId: '',
    acceptedAt: '',
    /** Since when the limit counts; `null` while none holds. */
    countsFrom: null as string | null,
    handledAt: '',
    /** What the sample was drawn by. */
    seed: '',
  },
  facts: { entry: ownEntry(['ACCEPT', 'EXECUTED', 'DECLINE_TOLD']) },
  guards: {
    isVisited: {
      EXECUTED: ({ policy, data, event }) =>
        data.score < policy.fullySatisfied || drawn(event.id) * 100 < policy.sample,
    },
  },
  children: { 'complaint-follow-up': childProcess<{ outcome: string }, object>() },
});

const centre = { to: role('PropertyServiceCentre'), deadline: { limit: 'limit', from: 'countsFrom' } } as const;
/** What is visited stays open in the register: the visit that satisfies closes it there. */
const completed = (status: 'open' | 'archived' | 'declined') => [
  remembers(({ event, at }) => ({ handledAt: at, seed: event.id })),
  amends('entry', ({ context, request, policy, event }) => ({
    handling: context.measure,
    handler: event.actor,
    handledAt: event.at,
    status,
    ...(event.type === 'EXECUTED'
      ? {
          confirmedScore: event.data.score,
          fullySatisfied: event.data.score >= policy.fullySatisfied,
          finalCategory: event.data.finalCategory ?? request.category,
        }
      : {}),
  })),
];

const opens = creates('complaints', (known) => {
  const { category, complaint } = known.context.request;
  const from = complaint === undefined ? {} : { complaint };
  return received(known, { kind: 'demand', category, ...from, ...reported(known.context.request) });
});

export default chart(opens, {
  accepting: task(role('PropertyServiceCentre'), '受理需求，明确责任人', 'Accept the demand, name who is responsible', {
    clause: '004-A 4.1.1.2、4.1.2.3、附件3',
    ACCEPT: {
      target: 'answering',
      actions: [
        remembers(({ actor, at }) => ({ responsibleId: actor, acceptedAt: at, countsFrom: at })),
        amends('entry', ({ request, actor, at }) => ({
          category: request.category,
          acceptedBy: actor,
          acceptedAt: at,
        })),
      ],
    },
  }),
  answering: task(centre, '拟定需求解决方案', 'Work out an answer', {
    PROPOSE_ANSWER: {
      target: 'answerProposed',
      actions: remembers(({ context: { acceptedAt }, policy, data }) => ({
        countsFrom: isExempt(policy, data) ? null : acceptedAt,
      })),
    },
  }),
  answerProposed: task(centre, '答复客户需求解决方案', 'Answer the customer', {
    CUSTOMER_ACCEPTED: 'executing',
    MINOR_DISPUTE: 'answering',
    CUSTOMER_DECLINED: 'declining',
  }),
  declining: task(centre, '明确告诉客户无法提供服务', 'Tell the customer clearly that the service cannot be given', {
    DECLINE_TOLD: { target: 'serviceDeclined', actions: completed('declined') },
  }),
  executing: task(centre, '按答复的内容采取行动', 'Act as answered', {
    EXECUTED: [
      { guard: 'isVisited', target: 'followUp', actions: completed('open') },
      { target: 'archived', actions: completed('archived') },
    ],
  }),
  remedial: task(user('responsibleId'), '采取补救行动', 'Remedy', {
    REMEDIED: { target: 'followUp', actions: remembers(({ at }) => ({ handledAt: at })) },
  }),
  ...subprocesses({
    followUp: {
      title: text('回访', 'Follow-up visit'),
      clause: '004-A 4.3',
      process: 'complaint-follow-up',
      input: ({ request: { customerName, room, contact, matter }, number, handledAt }) => ({
        customerName,
        room,
        contact,
        matter,
        number,
        handledAt,
        kind: 'demand',
        visitor: 'centre',
      }),
      outcomes: { satisfied: 'archived', unsatisfied: 'remedial' },
    },
  }),
  archived: end('已办结', 'Completed', { tells: text('客户需求已办结', 'The demand is completed') }),
  serviceDeclined: end('无法提供服务', 'Service declined', {
    tells: text('已明确告知客户无法提供服务', 'The customer was told that the service cannot be given'),
  }),
});
