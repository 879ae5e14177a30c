import { Choice, Flag, Optional, Person, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

export class InterviewNeeded {
  @Person('离职员工', 'Leaver') leaverId!: string;
  @Flag('重要或管理岗位', 'Important or managerial post') important!: boolean;
}

const modes = { inPerson: text('当面', 'In person'), telephone: text('电话', 'By telephone') };

/** 《员工离职面谈表》 (004-C 附件2): detailed; the annex with its fields is not in the manual's text. */
export class ExitInterviewForm {
  @Choice('方式', 'Mode', modes) mode!: keyof typeof modes;
  @Flag('员工无法亲临', 'The employee cannot attend') cannotAttend!: boolean;
  @FreeText('离职原因', 'Why the employee leaves', { longest: 4000 }) reasons!: PersonalText;
  @FreeText('改进建议', 'What could be improved', { longest: 4000 }) improvements!: PersonalText;
  @Optional() @FreeText('协助谈话的人员', 'Who else was invited') others?: PersonalText;
}

/** 分存公司和员工档案 (004-C 一1). */
export class Filing {
  @Flag('已存公司档案', 'Filed with the company') company!: boolean;
  @Flag('已存员工档案', 'Filed in the personal file') personal!: boolean;
}
