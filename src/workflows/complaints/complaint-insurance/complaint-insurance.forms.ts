import { Choice, Count, Optional, Person, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { ComplaintRecord } from '../complaint-record.js';

const channels = {
  email: text('电子邮件', 'E-mail'),
  telephone: text('电话', 'Telephone'),
  fax: text('传真', 'Fax'),
  visit: text('走访', 'Visit'),
};
const complainants = {
  insured: text('被保险人', 'The insured'),
  policyHolder: text('投保人', 'The policy holder'),
  agent: text('代理人', 'An agent'),
  other: text('其他组织', 'Another organisation'),
};
/** 重大投诉 1–3 (004-N 第三条(六)); the fourth is counted. */
const majorCriteria = {
  media: text('社会公众媒体负面报道', 'Negative report of public media'),
  regulator: text('投诉到保监会、保监局、媒体，造成恶劣影响', 'To the regulator or media, with bad influence'),
  petition: text('表示或已到分公司上访、静坐', 'Petition or sit-in at the branch, said or done'),
};
/** 有效投诉的原因 (第三条(四)); `none`: 无效投诉 (第三条(五)). */
const causes = {
  skill: text('工作技能', 'Skill of our staff'),
  attitude: text('态度', 'Attitude of our staff'),
  timeliness: text('时效处理', 'Timeliness of our staff'),
  coordination: text('电话中心与机构沟通异常（分公司原因）', 'Coordination of call centre and branch, by the branch'),
  none: text('我司人员无违规或态度问题', 'No violation or attitude problem of ours'),
};

export class InsuranceComplaint extends ComplaintRecord {
  @Choice('投诉人', 'Complainant', complainants) complainant!: keyof typeof complainants;
  @Choice('投诉形式', 'Channel', channels) channel!: keyof typeof channels;
  @Count('来电投诉次数', 'Calls so far', { least: 0, most: 1000 }) calls!: number;
  @Optional() @Choice('重大投诉情形', 'Why it is major', majorCriteria) criterion?: keyof typeof majorCriteria;
}

export class Dispatching {
  @Person('投诉处理人员', 'Complaint handler') handlerId!: string;
}

export class Investigation {
  @Choice('核实的原因', 'Cause that was verified', causes) cause!: keyof typeof causes;
  @FreeText('调查情况', 'Findings', { longest: 4000 }) findings!: PersonalText;
}

export class Escalation {
  @Choice('重大投诉情形', 'Why it is major', majorCriteria) criterion!: keyof typeof majorCriteria;
}

export class Answer {
  @FreeText('回复内容', 'Answer to the customer', { longest: 4000 }) answer!: PersonalText;
}
