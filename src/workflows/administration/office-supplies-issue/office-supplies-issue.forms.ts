import { Count, Day, Flag, Label, Person } from '../../../engine/forms.js';

/** The issue of a month. */
export class SuppliesIssue {
  @Day('发放日', 'Day of the issue') day!: string;
}

/** Who takes what: a line of 《办公用品发放登记表》 (000 篇三 1.1.3 步骤二). */
export class IssueLine {
  @Person('领取接口人', 'Coordinator who takes it') coordinatorId!: string;
  @Label('物品编码', 'Code of the item') item!: string;
  @Count('数量', 'Quantity') quantity!: number;
}

export class IssueReceipt {
  @Flag('已领取，签字确认', 'Taken, signed') signed!: boolean;
}
