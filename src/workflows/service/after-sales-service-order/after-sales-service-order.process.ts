import { role, user } from '../../../engine/people.js';
import { checklist, declareProcess, rejected, Remark, text, withdrawal, withdrawn } from '../../../engine/words.js';
import { NextVisit, ServiceOrder, ServiceSlip } from './after-sales-service-order.forms.js';

const { chart, end, remembers, task } = declareProcess({
  key: 'after-sales-service-order',
  family: 'service',
  title: text('售后服务单', 'After-sales service order'),
  subject: text('{request.customer}售后服务', 'Service for {request.customer}'),
  summary: ['memberId', 'work'],
  sources: ['003-T 二 1–4'],
  clause: '003-T 二 3',
  modelled: {
    '组长安排的由组长在此确认，否则谁都可以自称“组长安排”；下次的计划组长可以退回。':
      'What the leader assigns he confirms here, or anybody could say that it is his; he may return the plan of the next visit.',
    '每周六的周报（003-T 二 5）属于考核，不在本流程内。':
      'The weekly report of Saturday (003-T 二 5) is not part of it.',
  },
  startTitle: text('开售后服务单', 'Open a service order'),
  request: ServiceOrder,
  profiles: { '003-T': {} },
  events: {
    ...withdrawal,
    AGREE: { title: text('同意执行', 'Agree') },
    REFUSE: { title: text('不同意', 'Do not agree'), form: Remark },
    FINISH: { title: text('服务结束，移交服务单', 'Finished: hand over the slip'), form: ServiceSlip },
    CONTINUE: { title: text('一次无法结束，汇报下次计划', 'Not finished: report the next visit'), form: NextVisit },
    RECEIVED: { title: text('收讫', 'Received') },
    PLAN_ACCEPTED: { title: text('按计划安排', 'As planned') },
    RETURN: { title: text('退回', 'Send back'), form: Remark },
  },
  keeps: { memberId: '', nextId: '', visits: 1 },
  rules: {
    slipTruthful: {
      on: 'FINISH',
      holds: ({ data }) => data.truthful,
      zh: '售后服务单须如实填写（003-T 二 3）。',
      en: 'Expected a slip that is filled in truthfully (003-T 二 3), but it is not said to be.',
    },
    planTruthful: checklist('CONTINUE', NextVisit, '003-T 二 4'),
  },
});

/** Whoever carries out or assigns what he has asked for himself. */
const initiatorMayDecide = true;
const leader = { to: role('TeamLeader'), initiatorMayDecide } as const;

export default chart(
  {
    consent: task(leader, '组长安排，或同意额外工作', 'The leader assigns it, or agrees to extra work', {
      clause: '003-T 二 1、2',
      on: { WITHDRAW: 'withdrawn' },
      AGREE: 'onSite',
      REFUSE: 'rejected',
    }),
    onSite: task(
      { to: user<{ memberId: string }>(({ memberId }) => memberId), initiatorMayDecide },
      '现场售后，填写售后服务单',
      'Serve on site, and fill in the slip',
      {
        FINISH: { guard: 'slipTruthful', target: 'handover' },
        CONTINUE: {
          guard: 'planTruthful',
          target: 'nextPlan',
          actions: remembers(({ event }) => ({ nextId: event.type === 'CONTINUE' ? event.data.memberId : '' })),
        },
      },
    ),
    nextPlan: task(leader, '组长安排下次售后', 'The leader plans the next visit', {
      clause: '003-T 二 4',
      PLAN_ACCEPTED: {
        target: 'onSite',
        actions: remembers(({ context }) => ({ memberId: context.nextId, visits: context.visits + 1 })),
      },
      RETURN: 'onSite',
    }),
    handover: task(leader, '售后服务单移交组长', 'The slip goes to the leader', {
      RECEIVED: 'closed',
      RETURN: 'onSite',
    }),
    closed: end('已办结', 'Closed'),
    rejected,
    withdrawn,
  },
  { entry: remembers(({ context: { request } }) => ({ memberId: request.memberId })) },
);
