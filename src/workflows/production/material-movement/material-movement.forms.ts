import { Choice, Count, Flag, Label, Optional, RegisterKey, Text, text } from '../../../engine/forms.js';

/** 采购入库单、生产领料单、销售出库单等 (001 篇二 6.1). */
export const slips = {
  receipt: text('采购入库单', 'Receipt of a purchase'),
  issue: text('生产领料单', 'Issue to production'),
  sale: text('销售出库单', 'Issue of a sale'),
};

/** What is to be received or issued, by which slip. */
export class MovementSlip {
  @Choice('单据', 'Slip', slips) slip!: keyof typeof slips;
  @Label('单据号', 'Number of the slip') slipNumber!: string;
  @Label('物品编码', 'Code of the item') item!: string;
  @Text('品名', 'Name') name!: string;
  @Text('规格', 'Specification') specification!: string;
  @Count('数量', 'Quantity') quantity!: number;
  @Optional() @RegisterKey('来料批号（采购入库）', 'Lot (receipts)', 'inspections') lot?: string;
}

/** 必须核对品名、规格、数量，确保账、物、卡一致. */
export class MovementCheck {
  @Flag('单据有效', 'The slip is valid') valid!: boolean;
  @Flag('品名一致', 'Name agrees') nameRight!: boolean;
  @Flag('规格一致', 'Specification agrees') specificationRight!: boolean;
  @Flag('数量一致', 'Quantity agrees') quantityRight!: boolean;
  @Flag('先进先出', 'First in, first out') firstIn!: boolean;
  @Flag('账、物、卡一致', 'Book, goods and card agree') cardRight!: boolean;
}
