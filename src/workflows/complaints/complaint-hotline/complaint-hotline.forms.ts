import { Choice, Count, Label, Moment, Optional, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { ComplaintRecord, long } from '../complaint-record.js';

const channels = { phone: text('来电', 'By telephone'), visit: text('来访', 'In person') };
export const kinds = { inquiry: text('咨询', 'Inquiry'), complaint: text('投诉', 'Complaint') };

/** 来电记录；来访者为《客户来访登记》 (002 篇6 四(二)(三)). */
export class HotlineContact extends ComplaintRecord {
  @Choice('方式', 'Channel', channels) channel!: keyof typeof channels;
  @Choice('类别', 'Kind', kinds) kind!: keyof typeof kinds;
  @Optional() @Count('接听前铃声次数', 'Rings before it was answered', { most: 100 }) rings?: number;
  @Optional() @Label('所跟进事项的编号', 'Number of the case that it follows') follows?: string;
}

/** 问题责任方 (002 篇6 四(二) 接听 2(2)). */
const responsibilities = {
  none: text('咨询，无责任', 'An inquiry: nobody is at fault'),
  ours: text('责任在公司：致歉并立即采取措施', 'Ours: apology, and measures at once'),
  notOurs: text('责任不在公司：委婉拒绝', 'Not ours: a polite refusal'),
  unreasonable: text('无理要求：委婉拒绝', 'Unreasonable: a polite refusal'),
};

export class Answer {
  @Choice('责任方', 'Responsibility', responsibilities) responsibility!: keyof typeof responsibilities;
  @FreeText('答复或解决办法', 'Answer or solution', long) solution!: PersonalText;
}

const satisfactions = {
  satisfied: text('满意', 'Satisfied'),
  fair: text('基本满意', 'Fairly satisfied'),
  dissatisfied: text('不满意', 'Not satisfied'),
};

/** 及时回访，了解客户对客服的满意度 (002 篇6 四(二) 回访 1(1)); the grades are [model]. */
export class Acceptance {
  @Choice('对客服的满意度', 'Satisfaction with the service', satisfactions) satisfaction!: keyof typeof satisfactions;
}

export class CallAgain {
  @FreeText('客户异议', "The customer's objection", long) objection!: PersonalText;
  @Moment('再次致电时间', 'When to call again') callAt!: string;
}
