import { Count, Day, Department, Items, Text } from '../../../engine/forms.js';

export class Supply {
  @Text('品名', 'Name') name!: string;
  @Text('规格', 'Specification') specification!: string;
  @Count('数量', 'Quantity') quantity!: number;
}

/** 《办公用品申领单》 of a department for the next month (000 篇三 1.1.1). */
export class SuppliesRequisition {
  @Day('需求月份（该月任一日）', 'Month of the need (any day of it)') month!: string;
  @Department('部门', 'Department') department!: string;
  @Items('办公用品', 'Supplies', () => Supply) items!: Supply[];
}
