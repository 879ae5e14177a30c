import {
  approvalEvents,
  Count,
  days,
  declareProcess,
  initiator,
  parameter,
  submission,
  Text,
  text,
  withdrawal,
  FreeText,
  type PersonalText,
} from '../../src/engine/index.js';

/** What is ordered, and who says so: a small process, for tests that say one thing of it wrongly. */
class Order {
  @Text('物品', 'Goods') goods!: string;
  @Count('数量', 'Number') number!: number;
  @FreeText('理由', 'Reason') reason!: PersonalText;
}
export class Delivery {
  @Text('单号', 'Slip') slip!: string;
}
export const colours = { red: text('红', 'Red'), blue: text('蓝', 'Blue') };
export const policy = {
  limit: parameter('order.limit', '时限', 'Limit', { s: days(3) }),
  most: parameter('order.most', '上限', 'Most', { s: 10 }),
  colour: parameter('order.colour', '颜色', 'Colour', colours, { s: 'red' }),
};

export const no = text('不行。', 'No.');
/** What it declares, but for events, ledgers, facts and rules. */
export const base = {
  version: 1,
  title: text('申购', 'Order'),
  subject: text('{request.goods}', '{request.goods}'),
  summary: ['goods'],
  sources: ['s'],
  clause: 's',
  noDeadline: 'manual silent',
  request: Order,
  policy,
  profiles: { all: {} },
} as const;
export const events = {
  ...submission,
  ...approvalEvents,
  ...withdrawal,
  DELIVER: { title: text('交付', 'Deliver'), form: Delivery },
} as const;
export const registers = {
  orders: { title: text('台账', 'Orders'), keyTitle: text('单号', 'Slip'), readers: [] },
} as const;
export const facts = { known: { on: 'DELIVER', register: 'orders', key: () => 'a' } } as const;

export const words = declareProcess('administration/order', {
  ...base,
  events,
  registers,
  facts,
  keeps: { owner: '' },
  rules: { few: { SUBMIT: ({ request, policy }) => request.number <= policy.most, ...no } },
  guards: { isMany: ({ context }) => context.request.number > 5 },
});
export const work = { title: text('办理', 'Work'), to: initiator() };

export const decided = <Decisions extends object>(decisions: Decisions) => ({ ...work, decisions });
