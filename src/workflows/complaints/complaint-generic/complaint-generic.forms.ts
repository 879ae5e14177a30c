import { Choice, Flag, Moment, Person, Text, text } from '../../../engine/forms.js';
import { hours, Parameter, type Limit } from '../../../engine/parameters.js';
import { FreeText, Personal, type PersonalText } from '../../../engine/personal-data.js';

const long = { longest: 4000 };

const solutions = {
  exchange: text('退换货', 'Return or exchange'),
  repair: text('维修', 'Repair'),
  apology: text('道歉', 'Apology'),
  compensation: text('补偿', 'Compensation'),
};

const clockStarts = {
  assigned: text('分派时', 'When it is assigned'),
  investigated: text('查明原因时', 'When the cause is found'),
};

/** 《客户投诉处理单》 (000 篇三 4.2.1). Name, contact and what was said are personal data. */
export class ComplaintForm {
  @Personal() @Text('客户名称', 'Customer name') customerName!: PersonalText;
  @Personal() @Text('联系方式', 'Contact') contact!: PersonalText;
  @Moment('投诉时间', 'Time of the complaint') complainedAt!: string;
  @FreeText('投诉内容', 'Content of the complaint', long) content!: PersonalText;
  @Text('涉及产品/服务', 'Product or service concerned') concerns!: string;
}

export class Assigning {
  @Person('负责人', 'Owner') ownerId!: string;
}

export class Finding {
  @FreeText('根本原因', 'Root cause', long) cause!: PersonalText;
}

export class Solution {
  @Choice('解决方式', 'Kind of solution', solutions) kind!: keyof typeof solutions;
  @FreeText('解决方案', 'Solution', long) solution!: PersonalText;
}

export class Visit {
  @Flag('已回访客户', 'The customer was asked') customerAsked!: boolean;
}

export class ComplaintPolicy {
  @Parameter('complaint.firstContact.limit', '000 篇三 4.2.2 步骤一', '首次联系时限', 'Limit of the first contact')
  firstContact: Limit = hours(2);

  @Parameter('complaint.solution.limit', '000 篇三 4.2.3 步骤一', '解决方案时限', 'Limit of the solution')
  solution: Limit = hours(24);

  @Parameter('complaint.solution.clockStart', '000 篇三 4.2.3 [ambiguous]', '该时限起点', 'Its start', clockStarts)
  clockStart: keyof typeof clockStarts = 'investigated';

  @Parameter('complaint.closeRequiresSatisfaction', '000 篇三 4.2.4 步骤二', '满意方可关闭', 'Satisfied before closing')
  closeRequiresSatisfaction = true;
}
