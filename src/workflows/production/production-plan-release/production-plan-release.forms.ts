import { Choice, Count, Day, Items, Label, Text } from '../../../engine/forms.js';
import { planLevels } from '../production-plan.js';

const long = { longest: 2000, onRecord: true };

export class PlannedProduct {
  @Text('品种', 'Product') product!: string;
  @Count('产量', 'Quantity') quantity!: number;
  @Day('交付期', 'Delivery') deliverOn!: string;
}

/** A production plan (001 篇二 1.1, 1.2). The manual names no form. */
export class ProductionPlan {
  @Label('计划编号', 'Number of the plan') planNumber!: string;
  @Choice('计划层级', 'Level of the plan', planLevels) level!: keyof typeof planLevels;
  @Day('起始日期', 'From') from!: string;
  @Day('截止日期', 'To') to!: string;
  @Text('编制依据：订单、预测、库存、产能、物料供应', 'Basis: orders, forecast, stock, capacity, supply', long)
  basis!: string;
  @Items('计划内容', 'Products', () => PlannedProduct) products!: PlannedProduct[];
}
