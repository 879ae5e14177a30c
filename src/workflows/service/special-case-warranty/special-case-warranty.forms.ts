import { Flag, Label, Money } from '../../../engine/forms.js';
import { Compensation } from '../compensation.js';

/** 特案申请 (004-B 三). */
export class SpecialCase extends Compensation {
  @Label('车辆', 'Vehicle') vehicle!: string;
  @Flag('确因产品质量问题', 'Caused by the quality of the product') qualityProblem!: boolean;
  @Flag('已超出保修范围', 'Out of warranty') outOfWarranty!: boolean;
  @Money('维修费用（元）', 'Cost of the repair, in yuan') cost!: string;
}

export class Settlement {
  @Label('结算单号', 'Number of the settlement') settlement!: string;
}
