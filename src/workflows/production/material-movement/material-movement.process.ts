import { Choice, Count, Label, Optional, RegisterKey, Text, Tick } from '../../../engine/forms.js';
import { role } from '../../../engine/people.js';
import { notRegistered, only } from '../../../engine/rules.js';
import { declareProcess, event, form, Remark, text, withdrawal } from '../../../engine/words.js';
import { enoughInStock, held, movementLedger, stockLedger } from '../../ledgers/stock.js';
import { inspectionLedger } from '../nonconforming.js';

const { chart, creates, end, pending, puts } = declareProcess('production/material-movement', {
  title: text('物料收发', 'Material receipt and issue'),
  subject: text('{request.name}（{request.slipNumber}）', '{request.name} ({request.slipNumber})'),
  summary: ['slip', 'item', 'quantity'],
  sources: ['001 篇二 6.1', '001 篇二 6.3、4.5'],
  modelled: {
    '一张单据、一个来料批号只办理一次；发料不得超过库存。单据无效或核对不符的不办理（手册未规定其后）。备件的入库、出库（4.5）同此。':
      'A slip and an incoming lot are used once, and no more is issued than there is. What is not valid or does not agree is refused; what follows is not said. Spare parts (4.5) move alike.',
    '安全库存、库存分析（6.3）、仓储和标识（6.2）未建模。':
      'Safety stock and analysis (6.3), storage and marking (6.2) are not modelled.',
  },
  initiatorMayDecide: true,
  /** What is to be received or issued, by which slip. */
  request: form('凭单收发物料', 'Receive or issue by a slip', {
    /** 采购入库单、生产领料单、销售出库单等 (001 篇二 6.1). */
    slip: Choice('单据', 'Slip', {
      receipt: text('采购入库单', 'Receipt of a purchase'),
      issue: text('生产领料单', 'Issue to production'),
      sale: text('销售出库单', 'Issue of a sale'),
    }),
    slipNumber: Label('单据号', 'Number of the slip'),
    item: Label('物品编码', 'Code of the item'),
    name: Text('品名', 'Name'),
    specification: Text('规格', 'Specification'),
    quantity: Count('数量', 'Quantity'),
    lot: Optional(RegisterKey('来料批号（采购入库）', 'Lot (receipts)', 'inspections')),
  }),
  events: {
    /** 必须核对品名、规格、数量，确保账、物、卡一致. */
    BOOKED: event('核对无误，收发并记账', 'Checked, moved and booked', '001 篇二 6.1、6.3', {
      valid: Tick('单据有效', 'The slip is valid'),
      nameRight: Tick('品名一致', 'Name agrees'),
      specificationRight: Tick('规格一致', 'Specification agrees'),
      quantityRight: Tick('数量一致', 'Quantity agrees'),
      firstIn: Tick('先进先出', 'First in, first out'),
      cardRight: Tick('账、物、卡一致', 'Book, goods and card agree'),
    }),
    REJECT: event('不予办理', 'Refuse', Remark),
    ...withdrawal,
  },
  registers: { stock: stockLedger, 'material-movements': movementLedger, inspections: inspectionLedger },
  facts: {
    entry: { on: 'BOOKED', register: 'stock', key: 'request.item' },
    sameSlip: { on: 'BOOKED', register: 'material-movements', key: 'request.slipNumber' },
    lot: {
      on: 'BOOKED',
      register: 'inspections',
      key: ({ request: { slip, lot = null } }) => (slip === 'receipt' ? lot : null),
    },
  },
  rules: {
    slipUnused: notRegistered('BOOKED', 'sameSlip', 'request.slipNumber', '001 篇二 6.1'),
    hasPassed: {
      BOOKED: ({ facts: { lot }, request: { slip, item, quantity } }) =>
        slip !== 'receipt' ||
        (lot?.data['verdict'] === 'passed' &&
          lot.data['item'] === item &&
          lot.data['takenIn'] === undefined &&
          quantity <= Number(lot.data['quantity'])),
      zh: '采购入库须写明检验合格、尚未入库的来料批号，数量不得超过该批（001 篇二 3.2）。',
      en: 'Expected a receipt to name a lot of this item that has passed, is not taken in yet and is no smaller (001 篇二 3.2).',
    },
    enough: enoughInStock('BOOKED', ['request.slip', 'receipt']),
  },
});

export default chart({
  checking: pending(role('WarehouseKeeper'), '核对品名、规格、数量，收发并记账', 'Check it, move it and book it', {
    BOOKED: {
      target: 'booked',
      actions: [
        puts('entry', ({ request, facts }) => {
          const before = held(facts.entry);
          const moved = request.slip === 'receipt' ? request.quantity : -request.quantity;
          return { ...only(request, 'name', 'specification'), kind: 'materials', quantity: before + moved };
        }),
        puts('lot', ({ request }) => ({ takenIn: request.slipNumber })),
        creates('material-movements', ({ request: { slipNumber, ...moved }, actor, at }) => ({
          key: slipNumber,
          data: { ...moved, bookedBy: actor, bookedAt: at },
        })),
      ],
    },
    REJECT: 'rejected',
  }),
  booked: end('已收发记账', 'Booked', { tells: text('物料已收发', 'The materials are moved and booked') }),
});
