import { Choice, Flag, FreeText, LongText, Person, Text } from '../../../engine/forms.js';
import { role, user } from '../../../engine/people.js';
import type { PersonalText } from '../../../engine/personal-data.js';
import { checklist, declareProcess, event, form, Remark, text, withdrawal } from '../../../engine/words.js';
import { Caller } from '../service-call.js';

/** 售后服务单 (003-T 二 3). */
class ServiceSlip {
  @FreeText('服务情况', 'What was done', { longest: 4000 }) done!: PersonalText;
  @Flag('如实填写', 'Filled in truthfully') truthful!: boolean;
}

/** 下次售后计划 (003-T 二 4): 时间、人员安排、所需工具、采购计划. */
class NextVisit extends ServiceSlip {
  @FreeText('未能结束的外在原因', 'What kept it from being finished', { longest: 2000 }) reason!: PersonalText;
  @Text('时间', 'When') time!: string;
  @Person('人员安排', 'Who') memberId!: string;
  @LongText('所需工具', 'Tools', { longest: 1000 }) tools!: string;
  @LongText('采购计划', 'What is to be bought', { longest: 1000 }) purchase!: string;
}

const { chart, end, pending, remembers, task } = declareProcess('service/after-sales-service-order', {
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
  request: form('开售后服务单', 'Open a service order', Caller, {
    origin: Choice('工作来源', 'Where it comes from', {
      leader: text('组长安排', 'Assigned by the leader'),
      extra: text('额外工作', 'Extra work asked for by others'),
    }),
    memberId: Person('售后人员', 'Who goes there'),
    work: FreeText('工作内容', 'What is to be done', { longest: 4000 }),
  }),
  events: {
    ...withdrawal,
    AGREE: event('同意执行', 'Agree'),
    REFUSE: event('不同意', 'Do not agree', Remark),
    FINISH: event('服务结束，移交服务单', 'Finished: hand over the slip', ServiceSlip),
    CONTINUE: event('一次无法结束，汇报下次计划', 'Not finished: report the next visit', NextVisit),
    RECEIVED: event('收讫', 'Received'),
    PLAN_ACCEPTED: event('按计划安排', 'As planned'),
    RETURN: event('退回', 'Send back', Remark),
  },
  keeps: { memberId: '', nextId: '', visits: 1 },
  rules: {
    slipTruthful: checklist('FINISH', ServiceSlip, '003-T 二 3'),
    planTruthful: checklist('CONTINUE', NextVisit, '003-T 二 4'),
  },
});

/** Whoever carries out or assigns what he has asked for himself. */
const initiatorMayDecide = true as const;
const leader = { to: role('TeamLeader'), initiatorMayDecide };
const member = { to: user('memberId'), initiatorMayDecide };

const opens = remembers(({ request }) => ({ memberId: request.memberId }));

export default chart(opens, {
  consent: pending(leader, '组长安排，或同意额外工作', 'The leader assigns it, or agrees to extra work', {
    clause: '003-T 二 1、2',
    AGREE: 'onSite',
    REFUSE: 'rejected',
  }),
  onSite: task(member, '现场售后，填写售后服务单', 'Serve on site, and fill in the slip', {
    FINISH: 'handover',
    CONTINUE: { target: 'nextPlan', actions: remembers(({ data }) => ({ nextId: data.memberId })) },
  }),
  nextPlan: task(leader, '组长安排下次售后', 'The leader plans the next visit', '003-T 二 4', {
    PLAN_ACCEPTED: {
      target: 'onSite',
      actions: remembers(({ context }) => ({ memberId: context.nextId, visits: context.visits + 1 })),
    },
    RETURN: 'onSite',
  }),
  handover: task(leader, '售后服务单移交组长', 'The slip goes to the leader', { RECEIVED: 'closed', RETURN: 'onSite' }),
  closed: end('已办结', 'Closed'),
});
