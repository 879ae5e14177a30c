import { Choice, Count, Day, Flag, Items, Label, Money, Text, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const kinds = { regular: text('常规用品', 'Regular items'), special: text('新增或大额用品', 'New or large items') };

export class PlannedItem {
  @Text('品名', 'Name') name!: string;
  @Text('规格', 'Specification') specification!: string;
  @Count('数量', 'Quantity') quantity!: number;
}

/** The purchase plan that administration makes of all requisitions (000 篇三 1.1.2 步骤一). */
export class PurchasePlan {
  @Day('需求月份（该月任一日）', 'Month of the need (any day of it)') month!: string;
  @Choice('用品类别', 'Kind of items', kinds) kind!: keyof typeof kinds;
  @Items('采购物品', 'Items to buy', () => PlannedItem) items!: PlannedItem[];
}

export class Quote {
  @Text('供应商', 'Supplier') supplier!: string;
  @Money('报价（元）', 'Quote in yuan') price!: string;
}

/** 询价、比价，选择性价比最优的供应商 (步骤二). */
export class Enquiry {
  @Items('报价', 'Quotes', () => Quote, { most: 20 }) quotes!: Quote[];
  @Text('选定供应商', 'Chosen supplier') chosenSupplier!: string;
  @FreeText('选择理由', 'Why it is the best value') reason!: PersonalText;
}

export class Order {
  @Text('供应商', 'Supplier') supplier!: string;
  @Flag('协议供应商', 'A contracted supplier') contracted!: boolean;
}

/** One line of 《物品入库登记表》: 品名、规格、数量、单价、日期 (步骤三). */
export class GoodsReceipt {
  @Label('入库单号', 'Number of the receipt') number!: string;
  @Label('物品编码', 'Code of the item') item!: string;
  @Text('品名', 'Name') name!: string;
  @Text('规格', 'Specification') specification!: string;
  @Count('数量', 'Quantity') quantity!: number;
  @Money('单价（元）', 'Unit price in yuan') unitPrice!: string;
  @Day('日期', 'Day') receivedOn!: string;
}

export class InspectedReceipt extends GoodsReceipt {
  @Flag('数量验收合格', 'Quantity accepted') quantityRight!: boolean;
  @Flag('质量验收合格', 'Quality accepted') qualityRight!: boolean;
}
