import { Attachment, Choice, Money, Text, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

export class SparePartsRequest {
  @Text('配件辅料', 'Part') part!: string;
  @Money('单项金额（元）', 'Amount of the item in yuan') amount!: string;
  @FreeText('用途', 'What for') reason!: PersonalText;
}

const buyers = {
  leader: text('小组组长', 'The team leader'),
  member: text('组员', 'The member'),
  purchasing: text('采购部门', 'Purchasing'),
};

export class Bought {
  @Choice('采购人', 'Bought by', buyers) buyer!: keyof typeof buyers;
  @Money('实际费用（元）', 'Cost in yuan') cost!: string;
  @Attachment('票据', 'Voucher') voucher!: string;
}
