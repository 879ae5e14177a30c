import { Choice, FreeText, LongText, Money, Optional, Text, text } from '../../../engine/forms.js';
import { role } from '../../../engine/people.js';
import { only } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, ledger, Remark, submission, withdrawal } from '../../../engine/words.js';

const kinds = { gift: text('商务礼品', 'Business gift'), money: text('回扣、礼金', 'Kickback or cash') };

const { chart, creates, draft, end, pending, sendsBack, task } = declareProcess('people/gift-declaration', {
  title: text('礼品上报', 'Gift declaration'),
  subject: text('礼品：{request.item}', 'Gift: {request.item}'),
  summary: ['giver', 'value', 'reason', 'disposal'],
  sources: ['000 篇二 4.3'],
  modelled: {
    '手册未规定接收部门和“价值较低”的金额：由行政部接收并统一处理，金额不设限。':
      "The manual names neither who receives it nor what '价值较低' is: administration receives and disposes of it, without a limit of value.",
  },
  request: form('上报礼品', 'Declare a gift', {
    giver: Text('赠送单位', 'Given by'),
    kind: Choice('类别', 'Kind', kinds),
    item: Text('物品', 'What it is'),
    value: Optional(Money('估计价值（元）', 'Estimated value in yuan')),
    reason: FreeText('无法拒绝的原因', 'Why it could not be refused'),
  }),
  events: {
    ...submission,
    ...withdrawal,
    RECEIVED: event('已收交', 'Handed in'),
    RETURN: event('退回', 'Return', Remark),
    DISPOSED: kept('已统一处理', 'Disposed of', {
      disposal: LongText('统一处理方式', 'What became of it', { longest: 500 }),
    }),
  },
  registers: {
    gifts: ledger('礼品台账', 'Gifts', {
      key: text('上报人与时间', 'Person and moment'),
      readers: ['AdministrationDepartment'],
    }),
  },
  rules: {
    noMoney: {
      SUBMIT: ({ request }) => request.kind === 'gift',
      zh: '严禁收受回扣、礼金（000 篇二 4.3），只有无法拒绝的商务礼品可以上报处理。',
      en: 'Expected a business gift, because kickbacks and cash are forbidden (000 篇二 4.3), but it is such.',
    },
  },
});

const administration = role('AdministrationDepartment');

export default chart({
  draft: draft('填写礼品上报单', 'Fill in the declaration', { SUBMIT: 'reported' }),
  reported: pending(administration, '收交礼品', 'Take the gift in', {
    RECEIVED: 'handedIn',
    RETURN: sendsBack('draft'),
  }),
  handedIn: task(administration, '统一处理', 'Dispose of it', {
    DISPOSED: {
      target: 'disposed',
      actions: creates('gifts', ({ context: { initiator, disposal }, request, at }) => ({
        key: `${initiator}-${at}`,
        data: { person: initiator, ...only(request, 'giver', 'item'), value: request.value ?? null, disposal },
      })),
    },
  }),
  disposed: end('已处理', 'Disposed of', { tells: text('礼品已统一处理', 'The gift is disposed of') }),
});
