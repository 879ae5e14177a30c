import { Choice, Count, Flag, Label, Text, text } from '../../../engine/forms.js';

const long = { longest: 2000, onRecord: true };
export const conditions = {
  obsolete: text('呆滞物料', 'Slow-moving'),
  expired: text('过期物料', 'Expired'),
  nonconforming: text('不合格物料', 'Nonconforming'),
};
/** 调拨、降价处理、报废等 (001 篇二 6.4). */
export const measures = {
  transfer: text('调拨', 'Transfer'),
  discount: text('降价处理', 'Sale at a discount'),
  scrap: text('报废', 'Scrap'),
};

/** A line of 呆滞物料清单, or what the warehouse has found. */
export class ObsoleteStock {
  @Label('物品编码', 'Code of the item') item!: string;
  @Text('品名', 'Name') name!: string;
  @Count('数量', 'Quantity') quantity!: number;
  @Choice('情况', 'Condition', conditions) condition!: keyof typeof conditions;
  @Text('说明', 'Explanation', long) explanation!: string;
}

export class StockIsolation {
  @Flag('已隔离存放', 'Isolated') isolated!: boolean;
}

export class DisposalDecision {
  @Choice('处置措施', 'Measure', measures) measure!: keyof typeof measures;
  @Text('评审意见', 'Opinion of the review', long) opinion!: string;
}

export class StockDisposal {
  @Text('处置情况', 'What was done', long) result!: string;
}
