import { Choice, Count, Label, LongText, Text, Tick } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { role } from '../../../engine/people.js';
import { only } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, ledger, Remark, text, withdrawal } from '../../../engine/words.js';
import { enoughInStock, less, stockLedger } from '../../ledgers/stock.js';

const words = declareProcess('production/obsolete-stock-disposal', {
  title: text('呆滞物料处置', 'Slow-moving stock disposal'),
  subject: text('{request.name}（{request.item}）处置', 'Disposal of {request.name} ({request.item})'),
  summary: ['condition', 'quantity', 'measure', 'opinion'],
  sources: ['001 篇二 6.4', '001 篇二 6.3'],
  modelled: {
    '手册未写由谁评审、多久一次（“定期”）：默认评审委员会（参数），由仓库逐项提出。':
      "Nobody and no interval ('定期') is named: the review board (a parameter), item by item as the warehouse presents them.",
    '不合格物料隔离后由“不合格品控制”办理（3.5、6.4 “按规定流程处理”），不在此评审；隔离即减库存，不得再领用，返工合格的重新报检入库。填错的可撤回，库存已变的重新评审。':
      'Nonconforming materials are isolated and go on to the control of nonconforming products (3.5, 6.4), not to this review: isolated, they are out of the stock, and come in by a new inspection after rework. A mistaken entry is withdrawn, and where the stock has changed the review decides anew.',
    '调拨、降价、报废均减少库存；收入和金额权限手册未规定。':
      'Whatever the measure, the stock is less. Proceeds and authority by amount are not said.',
  },
  startableBy: ['WarehouseKeeper'],
  initiatorMayDecide: true,
  /** A line of 呆滞物料清单, or what the warehouse has found. */
  request: form('提出呆滞、过期或不合格物料', 'Present slow-moving, expired or nonconforming stock', {
    item: Label('物品编码', 'Code of the item'),
    name: Text('品名', 'Name'),
    quantity: Count('数量', 'Quantity'),
    condition: Choice('情况', 'Condition', {
      obsolete: text('呆滞物料', 'Slow-moving'),
      expired: text('过期物料', 'Expired'),
      nonconforming: text('不合格物料', 'Nonconforming'),
    }),
    explanation: LongText('说明', 'Explanation'),
  }),
  policy: {
    reviewer: parameter('obsoleteStock.reviewer', '评审人', 'Who reviews', {
      '[model] 001 篇二 6.4 names nobody': role('ReviewBoard'),
    }),
  },
  events: {
    ISOLATED: event('已隔离', 'Isolated', { isolated: Tick('已隔离存放', 'Isolated') }),
    DECIDED: kept('评审确定处置措施', 'Review: dispose', {
      /** 调拨、降价处理、报废等 (001 篇二 6.4). */
      measure: Choice('处置措施', 'Measure', {
        transfer: text('调拨', 'Transfer'),
        discount: text('降价处理', 'Sale at a discount'),
        scrap: text('报废', 'Scrap'),
      }),
      opinion: LongText('评审意见', 'Opinion of the review'),
    }),
    KEEP: event('评审：继续保留', 'Review: keep it', Remark),
    DISPOSED: event('已处置', 'Disposed of', { result: LongText('处置情况', 'What was done') }),
    NOT_AS_DECIDED: event('无法按评审处置', 'Cannot be disposed of so', Remark),
    ...withdrawal,
  },
  registers: {
    stock: stockLedger,
    'stock-disposals': ledger('物料处置台账', 'Disposals of stock', {
      key: text('物品与时间', 'Item and time'),
      readers: ['WarehouseKeeper', 'FinanceDepartment', 'QualityManagementDepartment'],
    }),
  },
  facts: { entry: { on: ['ISOLATED', 'DECIDED', 'DISPOSED'], register: 'stock', key: 'request.item' } },
  rules: {
    enough: enoughInStock(['ISOLATED', 'DECIDED', 'DISPOSED']),
  },
  guards: {
    isNonconforming: ({ context }) => context.request.condition === 'nonconforming',
    isObsolete: ({ context }) => context.request.condition === 'obsolete',
    isTransfer: ({ context }) => context.measure === 'transfer',
    isDiscount: ({ context }) => context.measure === 'discount',
  },
});
const { branch, byPolicy, chart, creates, end, pending, puts, starts, task } = words;

const taken = puts('entry', { ISOLATED: less, DISPOSED: less });
const disposed = [
  taken,
  creates('stock-disposals', {
    DISPOSED: ({ context: { measure, opinion }, request, data: { result }, actor: disposedBy, at }) => ({
      key: `${request.item}/${at}`,
      data: { ...only(request, 'name', 'quantity', 'condition'), measure, opinion, result, disposedBy },
    }),
  }),
];
const controlled = starts('nonconforming-product', ({ request }) => ({
  lot: request.item,
  nature: 'material',
  product: request.name,
  quantity: request.quantity,
  defect: request.explanation,
}));

export default chart({
  presented: branch('已提出', 'Presented', [{ guard: 'isObsolete', target: 'review' }, { target: 'isolation' }]),
  isolation: pending(role('WarehouseKeeper'), '隔离存放', 'Isolate it', {
    ISOLATED: [{ guard: 'isNonconforming', target: 'controlled', actions: [taken, controlled] }, 'review'],
  }),
  review: pending(byPolicy('reviewer'), '评审呆滞物料清单', 'Review the list', { DECIDED: 'disposal', KEEP: 'kept' }),
  disposal: task(role('WarehouseKeeper'), '执行处置', 'Dispose of it', {
    DISPOSED: [
      { guard: 'isTransfer', target: 'transferred', actions: disposed },
      { guard: 'isDiscount', target: 'soldAtDiscount', actions: disposed },
      { target: 'scrapped', actions: disposed },
    ],
    NOT_AS_DECIDED: 'review',
  }),
  transferred: end('已调拨', 'Transferred'),
  soldAtDiscount: end('已降价处理', 'Sold at a discount'),
  scrapped: end('已报废', 'Scrapped'),
  kept: end('继续保留', 'Kept', '[model] 001 篇二 6.4'),
  controlled: end('已转不合格品控制', 'Handed to the control of nonconforming products'),
});
