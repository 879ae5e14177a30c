import { Choice, Count, Flag, Label, Text, text } from '../../../engine/forms.js';

const long = { longest: 2000, onRecord: true };
export const stages = {
  process: text('过程检验（IPQC/PQC）', 'In process (IPQC/PQC)'),
  final: text('最终检验（FQC）', 'Final (FQC)'),
  shipment: text('出货检验（OQC）', 'Shipment (OQC)'),
};

/** What is inspected at which control point (001 篇二 3.3, 3.4). */
export class ProductLot {
  @Choice('检验阶段', 'Stage', stages) stage!: keyof typeof stages;
  @Label('批号', 'Lot') lot!: string;
  @Text('产品', 'Product') product!: string;
  @Text('工序或检验点', 'Operation or control point') point!: string;
  @Count('数量', 'Quantity') quantity!: number;
}

/** 操作人员履行自检职责. */
export class SelfCheck {
  @Flag('自检合格', 'Checked, and right') right!: boolean;
}

export class InspectionResult {
  @Flag('检验项目全部合格', 'Every item passed') passed!: boolean;
  @Text('检验记录', 'Record', long) record!: string;
}

/** 发现过程异常或质量问题，立即采取措施（停机、隔离、调整），并报告. */
export class AbnormalFinding {
  @Flag('已停机', 'Stopped') stopped!: boolean;
  @Flag('已隔离', 'Isolated') isolated!: boolean;
  @Text('问题', 'What is wrong', long) defect!: string;
}
