import { Choice, Flag, Moment, Person, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { Caller } from '../service-call.js';

const channels = {
  phone: text('电话热线', 'Hotline'),
  chat: text('在线客服', 'Online service'),
  email: text('邮箱', 'E-mail'),
  platform: text('服务平台', 'Service platform'),
  other: text('其他', 'Other'),
};
const kinds = { inquiry: text('咨询', 'Inquiry'), request: text('请求', 'Request') };
const told = ['已告知客户预计处理时间', 'The customer is told when to expect it'] as const;
const expected = ['预计处理时间', 'Expected by'] as const;

export class CustomerInquiry extends Caller {
  @Choice('联系渠道', 'Channel', channels) channel!: keyof typeof channels;
  @Choice('类型', 'Kind', kinds) kind!: keyof typeof kinds;
  @FreeText('问题记录', 'What is asked', { longest: 4000 }) question!: PersonalText;
}

export class Solution {
  @FreeText('处理结果', 'Solution', { longest: 4000 }) solution!: PersonalText;
}

export class Transfer {
  @Person('相关部门处理人', 'Who handles it') handlerId!: string;
  @Moment(...expected) expectedBy!: string;
  @Flag(...told) told!: boolean;
}

/** 跟踪处理进度，及时向客户反馈. */
export class Progress {
  @FreeText('处理进度', 'How far it is', { longest: 2000 }) progress!: PersonalText;
  @Moment(...expected) expectedBy!: string;
  @Flag(...told) told!: boolean;
}

export class CustomerFeedback {
  @FreeText('反馈内容', 'What the customer was told', { longest: 2000 }) feedback!: PersonalText;
}
