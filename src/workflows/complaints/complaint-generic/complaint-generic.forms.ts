import { Choice, Flag, Moment, Person, Text, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { ComplaintRecord, long } from '../complaint-record.js';

const solutions = {
  exchange: text('退换货', 'Return or exchange'),
  repair: text('维修', 'Repair'),
  apology: text('道歉', 'Apology'),
  compensation: text('补偿', 'Compensation'),
  other: text('其他', 'Other'),
};

/** 《客户投诉处理单》 (000 篇三 4.2.1). */
export class ComplaintForm extends ComplaintRecord {
  @Moment('投诉时间', 'Time of the complaint') complainedAt!: string;
  @Text('涉及产品/服务', 'Product or service concerned') concerns!: string;
}

export class Assigning {
  @Person('负责人', 'Owner') ownerId!: string;
}

export class Solution {
  @Choice('解决方式', 'Kind of solution', solutions) kind!: keyof typeof solutions;
  @FreeText('解决方案', 'Solution', long) solution!: PersonalText;
}

export class Visit {
  @Flag('已回访客户', 'The customer was asked') customerAsked!: boolean;
}
