import { Choice, Flag, Moment, Money, Person, Text, text } from '../../../engine/forms.js';
import { FreeText, Personal, type PersonalText } from '../../../engine/personal-data.js';
import { ComplaintRecord, long } from '../complaint-record.js';

export const levels = { general: text('一般投诉', 'General'), major: text('重大投诉', 'Major') };

/** 客户投诉记录 (004-O 第四条 1): time, content, person, plate number. */
export class DealershipComplaint extends ComplaintRecord {
  @Moment('投诉时间', 'Time of the complaint') complainedAt!: string;
  @Personal() @Text('车牌号', 'Plate number') plateNumber!: PersonalText;
}

/** 客户投诉处理表 (004-O 第四条 2). */
export class HandlingForm {
  @Choice('投诉性质', 'Nature', levels) level!: keyof typeof levels;
  @Text('投诉类别', 'Class of the complaint') category!: string;
  @Flag('投诉理由充分', 'The reason is sufficient') reasonSufficient!: boolean;
  @Flag('投诉要求合理', 'The demand is reasonable') demandReasonable!: boolean;
  @Person('投诉受理责任人', 'Responsible person') responsibleId!: string;
  @Person('责任部门经理', 'Manager of the responsible department') departmentManagerId!: string;
}

export class Finding {
  @FreeText('具体原因和责任者', 'Cause and who caused it', long) cause!: PersonalText;
  @FreeText('解决办法', 'Solution', long) solution!: PersonalText;
}

export class Satisfaction {
  @Choice('客户满意度', 'Satisfaction', {
    satisfied: text('满意', 'Satisfied'),
    unsatisfied: text('不满意', 'Not satisfied'),
  })
  satisfaction!: 'satisfied' | 'unsatisfied';
}

/** 总结与综合评价、改善对策 (004-O 第四条 7), and the loss that penalties go by (第六条 1). */
export class Summary {
  @FreeText('总结与综合评价', 'Summary and evaluation', long) evaluation!: PersonalText;
  @FreeText('预防纠正措施', 'Preventive and corrective action', long) improvement!: PersonalText;
  @Money('造成的损失（元，无则 0）', 'Loss in yuan, 0 where there is none') loss!: string;
}

export class Supervision {
  @Person('监督人', 'Who supervises') supervisorId!: string;
}
