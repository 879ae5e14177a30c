import { Choice, Count, Flag, Label, Text, text } from '../../../engine/forms.js';

const long = { longest: 2000, onRecord: true };
const goods = {
  material: text('原材料', 'Material'),
  bought: text('外购件', 'Bought part'),
  outsourced: text('外协件', 'Outsourced part'),
};

/** 所有入厂的原材料、外购件、外协件 (001 篇二 3.2). */
export class IncomingLot {
  @Label('批号', 'Lot') lot!: string;
  @Label('物品编码', 'Code of the item') item!: string;
  @Text('品名', 'Name') product!: string;
  @Choice('类别', 'Kind', goods) kind!: keyof typeof goods;
  @Text('规格型号', 'Specification') specification!: string;
  @Count('数量', 'Quantity') quantity!: number;
  @Text('供应商', 'Supplier') supplier!: string;
}

/** 规格型号、数量、外观、尺寸、性能指标（必要时抽样送检）. */
export class IncomingCheck {
  @Flag('规格型号合格', 'Specification right') specificationRight!: boolean;
  @Flag('数量合格', 'Quantity right') quantityRight!: boolean;
  @Flag('外观合格', 'Appearance right') appearance!: boolean;
  @Flag('尺寸合格', 'Size right') size!: boolean;
  @Flag('性能指标合格', 'Performance right') performance!: boolean;
}

export class Rejection {
  @Text('不合格情况', 'What is wrong', long) defect!: string;
}

export class WarehouseReceipt {
  @Label('入库单号', 'Number of the receipt') number!: string;
}
