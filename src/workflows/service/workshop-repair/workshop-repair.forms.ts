import { Choice, Flag, Items, Label, Money, Optional, Person, Text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { serviceKinds } from '../service-call.js';

/** What a call hands over with the goods (003-F 第六条). */
export class GoodsTaken {
  @Label('登记号', 'Number of the call') call!: string;
  @Text('客户', 'Customer') customer!: string;
  @Text('商品型号', 'Model') model!: string;
  @Choice('服务类别', 'Kind of service', serviceKinds) kind!: keyof typeof serviceKinds;
  @Person('技术员', 'Technician') technicianId!: string;
}

class Part {
  @Text('零件', 'Part') part!: string;
  @Text('数量', 'Quantity') quantity!: string;
}

/** 修护卡: 实际修护使用时间及配换零件 (003-F 第七条). */
export class RepairCard {
  @Text('实际修护时间', 'Time that it took') time!: string;
  @Items('配换零件', 'Parts', () => Part, { least: 0, most: 50 }) parts!: Part[];
  @FreeText('修护情况', 'What was done', { longest: 4000 }) work!: PersonalText;
  @Optional() @Money('修护费用（元）', 'Charge in yuan') charge?: string;
}

/** 送还 (003-F 第七条). */
export class GoodsReturned {
  @Flag('客户已在服务凭证上签章', 'The customer has signed the slip') signed!: boolean;
  @Flag('已取回领取收据并作废', 'The receipt is back and cancelled') receiptCancelled!: boolean;
}

export class ReturnInvoice {
  @Text('发票号码', 'Invoice number') invoice!: string;
}
