import { Choice, Count, Flag, Label, Text, text } from '../../../engine/forms.js';
import { natures, type Nature } from '../nonconforming.js';

const long = { longest: 2000, onRecord: true };

/** 返工、返修、降级使用、报废等 (001 篇二 3.5); what is bought may also go back to its supplier [model]. */
export const dispositions = {
  rework: text('返工', 'Rework'),
  repair: text('返修', 'Repair'),
  downgrade: text('降级使用', 'Downgrade'),
  scrap: text('报废', 'Scrap'),
  returned: text('退回供应商', 'Return to the supplier'),
};
export type Disposition = keyof typeof dispositions;

/** 在检验和生产过程中发现的不合格品. */
export class NonconformingProduct {
  @Label('批号', 'Lot') lot!: string;
  @Choice('品类', 'What it is', natures) nature!: Nature;
  @Text('品名', 'Name') product!: string;
  @Count('数量', 'Quantity') quantity!: number;
  @Text('不合格情况', 'What is wrong', long) defect!: string;
}

/** 必须进行标识、隔离、记录. */
export class Isolation {
  @Label('不合格品编号', 'Number') number!: string;
  @Flag('已标识', 'Marked') marked!: boolean;
  @Flag('已隔离', 'Isolated') isolated!: boolean;
}

/** 由授权人员根据不合格性质和程度，判定处置方式. */
export class Judgement {
  @Choice('处置方式', 'Disposition', dispositions) disposition!: Disposition;
  @Text('判定依据', 'Grounds', long) grounds!: string;
  @Flag('启动纠正措施', 'Corrective action is needed') capa!: boolean;
}

export class Execution {
  @Text('处置记录', 'Record of the disposition', long) record!: string;
}
