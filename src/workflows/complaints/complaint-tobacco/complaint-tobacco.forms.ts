import { Choice, Day, Flag, Optional, Person, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { ComplaintRecord } from '../complaint-record.js';

const kinds = {
  inquiry: text('咨询', 'Inquiry'),
  suggestion: text('建议', 'Suggestion'),
  complaint: text('投诉', 'Complaint'),
};

/** 属地管理: who handles its own complaints, tracks and verifies them (004-D 二). */
const units = {
  marketingCentre: text('分公司营销中心', 'Marketing centre of the branch'),
  county: text('县级公司', 'County company'),
};

/** [客户投诉记录表] (004-D 三（二）1). */
export class TobaccoComplaint extends ComplaintRecord {
  @Choice('类型', 'Type', kinds) kind!: keyof typeof kinds;
  @Choice('接诉单位', 'Who receives it', units) unit!: keyof typeof units;
  @Flag('超出本单位范围', 'Beyond the scope of this unit') beyondScope!: boolean;
}

export class Passing {
  @Person('责任部门负责人', 'Head of the responsible department') headId!: string;
  @FreeText('处理意见', 'How to handle it') advice!: PersonalText;
}

/** 需要回复的，承诺回复期限 (四（二）). */
export class Report {
  @Flag('需要回复客户', 'The customer is to get a reply') needsReply!: boolean;
  @Optional() @Day('承诺回复期限', 'Reply promised by') replyBy?: string;
}

export class Instruction {
  @FreeText('领导批示', 'Instruction') instruction!: PersonalText;
  @Flag('采用建议', 'The suggestion is adopted') isAdopted!: boolean;
}

export class Answer {
  @FreeText('答复结果', 'Answer', { longest: 4000 }) answer!: PersonalText;
}

export class Designation {
  @Person('专人', 'Investigator') investigatorId!: string;
}

export class Findings {
  @FreeText('调查情况', 'Findings', { longest: 4000 }) findings!: PersonalText;
}

/** 按规章制度和考核规定处理当事人，立即纠正 (四（三）). */
export class Correction {
  @Flag('已按规章制度和考核规定处理当事人', 'Handled under rules and assessment') isAssessed!: boolean;
  @Flag('已立即纠正', 'Corrected at once') isCorrected!: boolean;
}

/** 跟踪、验证，包括采取必要的纠正措施防止类似的事件再次发生 (二). */
export class Verification {
  @Flag('必要的纠正措施已采取', 'The measures that are needed are taken') isPrevented!: boolean;
}
