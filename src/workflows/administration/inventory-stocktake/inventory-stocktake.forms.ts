import { Choice, Count, Day, Label, Text, text } from '../../../engine/forms.js';

export const stocks = {
  supplies: text('办公用品及低值易耗品', 'Office supplies and low-value items'),
  materials: text('物料', 'Materials'),
};

/** What is counted (盘点). */
export class Stocktake {
  @Choice('盘点范围', 'What is counted', stocks) scope!: keyof typeof stocks;
  @Day('盘点日', 'Day of the count') day!: string;
}

export class CountedItem {
  @Label('物品编码', 'Code of the item') item!: string;
  @Count('实盘数量', 'Quantity counted', { least: 0 }) counted!: number;
}

export class Difference {
  @Text('差异说明', 'What explains the differences', { longest: 2000, onRecord: true }) explanation!: string;
}
