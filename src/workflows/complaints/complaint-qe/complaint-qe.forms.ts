import { Choice, Department, Flag, Moment, Optional, Person, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { ComplaintRecord } from '../complaint-record.js';

const long = { longest: 4000 };
const channels = { phone: text('电话', 'Telephone'), oral: text('口头', 'Oral'), written: text('书面', 'Written') };
const markets = { domestic: text('国内', 'Domestic'), foreign: text('国外', 'Foreign') };
const levels = { general: text('一般', 'General'), major: text('重大', 'Major') };

/** 《客户投诉登记表》 (004-I 5.1.1). */
export class QeComplaint extends ComplaintRecord {
  @Moment('接到投诉时间', 'Time of receipt') receivedAt!: string;
  @Choice('投诉方式', 'Channel', channels) channel!: keyof typeof channels;
  @Choice('国内或国外', 'Domestic or foreign', markets) market!: keyof typeof markets;
}

/** 初步评审 (004-I 5.2.1). The manual does not say what makes a complaint major: whoever reviews it judges. */
export class InitialReview {
  @Choice('投诉等级', 'Level', levels) level!: keyof typeof levels;
  @FreeText('投诉细节', 'Details', long) details!: PersonalText;
  @Optional() @FreeText('客户提供的证据', 'Evidence of the customer') evidence?: PersonalText;
  @Optional() @FreeText('临时应急对策', 'Emergency measures', long) emergencyMeasures?: PersonalText;
  @Flag('已当即回复客户', 'The customer was answered at once') answeredAtOnce!: boolean;
}

export class Responsibility {
  @Department('责任部门', 'Responsible department') responsibleDepartment!: string;
  @Person('责任部门负责人', 'Who answers for it') responsibleId!: string;
}

export class CorrectivePlan {
  @FreeText('根本原因', 'Root cause', long) cause!: PersonalText;
  @FreeText('纠正措施计划', 'Corrective plan', long) plan!: PersonalText;
}
