import { Choice, Day, Flag, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const reasons = { personal: text('个人原因', 'Personal'), other: text('其他原因', 'Other') };

/** 《员工离职申请》 (004-F 5.1.1.1): name, department, date and signature are those of whoever submits it. */
export class ResignationApplication {
  @Day('最后工作日', 'Last day of work') lastDay!: string;
  @Flag('试用期员工', 'On probation') probation!: boolean;
  @Choice('离职原因', 'Reason', reasons) cause!: keyof typeof reasons;
  @FreeText('离职原因说明', 'Explanation') reason!: PersonalText;
  @Flag('本人主动提出辞职', 'I resign of my own accord') voluntary!: boolean;
  @Flag('即辞即离', 'Leaving at once') immediate!: boolean;
}

/** 不准或暂时不准辞职 (004-H 第七条): each is ticked when it is not the case. */
export class Eligibility {
  @Flag('无须由其继续处理的重要工作', 'No important work that only this person can finish') noUnfinishedWork!: boolean;
  @Flag('无未满的培训服务期', 'No service period after paid training that is not over') noServiceBond!: boolean;
  @Flag('无未做结论的审查', 'No investigation without a conclusion') notInvestigated!: boolean;
  @Flag('无其他不宜辞职的原因', 'No other reason against it') noOther!: boolean;
}

export const grounds = {
  unfinishedWork: text('重要工作未处理完毕', 'Important work unfinished'),
  serviceBond: text('培训服务期限未满', 'Service period after training not over'),
  underInvestigation: text('审查未做结论', 'Under investigation'),
  other: text('其他原因', 'Other'),
};

export class Bar {
  @Choice('不准或暂时不准的情形', 'Ground', grounds) ground!: keyof typeof grounds;
  @FreeText('说明', 'Explanation') explanation!: PersonalText;
}

/** What the head of the department found in the talk (004-C 一1). */
export class RetentionTalk {
  @Flag('需进行离职谈话', 'An exit interview is needed') interview!: boolean;
  @Flag('重要或管理岗位', 'Important or managerial post') important!: boolean;
}

export class LeftPost {
  @Day('擅自离岗首日', 'First day away') firstDay!: string;
}
