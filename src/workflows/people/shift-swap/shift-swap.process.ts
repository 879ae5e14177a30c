import { Day, Flag, Person } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { role, user } from '../../../engine/people.js';
import { dueDay, notOneself, today } from '../../../engine/rules.js';
import { declareProcess, event, form, ledger, requestEvents, text } from '../../../engine/words.js';

/** How many swaps of a month an entry counts. */
const countOf = (entry: { readonly data: Readonly<Record<string, unknown>> } | null | undefined): number =>
  Number(entry?.data['count'] ?? 0);

const { approval, chart, draft, end, puts, remembers, task } = declareProcess('people/shift-swap', {
  title: text('换班', 'Shift swap'),
  subject: text('{request.day} 与 {request.otherDay} 换班', 'Swap of {request.day} and {request.otherDay}'),
  summary: ['colleagueId'],
  sources: ['002 篇7 四2（4）', '002 篇7 四2（5）'],
  modelled: {
    '换班对双方各计一次，计入各自班次所在月，对方同意后向店长报备时计入；最迟前一天报备。':
      'A swap counts for both, in the month of the shift of each, once reported to the shop head after the colleague has agreed; at the latest on the day before.',
    '误班、空班由店长登记，罚款每次一笔。': 'The shop head records a missed shift; the fine is one for each swap.',
  },
  request: form('申请换班', 'Swap shifts', {
    colleagueId: Person('换班同事', 'Swap with'),
    day: Day('本人班次日期', 'Your shift'),
    otherDay: Day('对方班次日期', "The colleague's shift"),
  }),
  policy: {
    most: parameter('shiftSwap.maxPerMonth', '每月换班次数', 'Swaps a month', {
      "002 篇7 四2（4）'每月换班不得超不2次'": 2,
    }),
    fine: parameter('shiftSwap.fine', '交待不清罚款（元）', 'Fine for an unclear handover', { '002 篇7 四2（5）': 20 }),
  },
  events: {
    ...requestEvents,
    /** 换班双方必须交待清楚 (002 篇7 四2（5）). */
    HANDED_OVER: event('换班完成', 'Swapped', { missed: Flag('造成误班或空班', 'A shift was missed or left empty') }),
  },
  keeps: { fined: 0 },
  registers: {
    'shift-swaps': ledger('换班登记', 'Shift swaps', {
      key: text('人员与月份', 'Person and month'),
      readers: ['ShopHead'],
    }),
  },
  facts: {
    taken: {
      on: ['SUBMIT', 'APPROVE'],
      register: 'shift-swaps',
      key: ({ context, request }) => `${context.initiator}-${request.day.slice(0, 7)}`,
    },
    takenByColleague: {
      on: ['SUBMIT', 'APPROVE'],
      register: 'shift-swaps',
      key: ({ request }) => `${request.colleagueId}-${request.otherDay.slice(0, 7)}`,
    },
    today: today(['SUBMIT', 'APPROVE']),
  },
  rules: {
    notTooOften: {
      on: ['SUBMIT', 'APPROVE'],
      holds: ({ policy, facts: { taken, takenByColleague } }) =>
        [taken, takenByColleague].every((entry) => countOf(entry) < policy.most),
      zh: '每人每月换班不得超过 {policy.most} 次（002 篇7 四2（4）），双方之一已用完。',
      en: 'Expected at most {policy.most} swaps a month of each (002 篇7 四2（4）), but one of the two has used them up.',
    },
    withAColleague: notOneself('SUBMIT', 'request.colleagueId', '002 篇7 四2（5）'),
    inAdvance: {
      on: ['SUBMIT', 'APPROVE'],
      holds: ({ request, facts }) =>
        [request.day, request.otherDay].every((day) => day > dueDay(facts.today)) || { today: dueDay(facts.today) },
      zh: '换班须提前向店长报备（002 篇7 四2（4）），今天是 {today}。',
      en: 'Expected a swap to be reported ahead (002 篇7 四2（4）), but today is {today}.',
    },
  },
});

export default chart({
  draft: draft('填写换班', 'Fill in the swap', { SUBMIT: { guard: 'inAdvance', target: 'proposed' } }),
  proposed: approval(user('request.colleagueId'), '对方同意换班', 'The colleague agrees', {
    APPROVE: { guard: 'inAdvance', target: 'reportedToShopHead' },
  }),
  reportedToShopHead: approval(role('ShopHead'), '店长确认报备', 'The shop head takes note', {
    APPROVE: {
      target: 'handedOver',
      actions: [
        puts('taken', { APPROVE: ({ facts }) => ({ count: countOf(facts.taken) + 1 }) }),
        puts('takenByColleague', { APPROVE: ({ facts }) => ({ count: countOf(facts.takenByColleague) + 1 }) }),
      ],
    },
  }),
  handedOver: task(role('ShopHead'), '登记换班结果', 'Record how the swap went', '002 篇7 四2（5）', {
    HANDED_OVER: {
      target: 'done',
      actions: remembers(({ policy, data }) => ({ fined: data.missed ? policy.fine : 0 })),
    },
  }),
  done: end('已换班', 'Swapped'),
});
