import { Count, Day, Person } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const long = { longest: 2000 };

/** Whose probation, from when, for how long. The manual names no form. */
export class Probation {
  @Person('新员工', 'New employee') employeeId!: string;
  @Person('用人部门负责人', 'Head of the hiring department') headId!: string;
  @Day('入职日期', 'Hired on') hiredOn!: string;
  @Count('试用期（月）', 'Probation in months', { most: 12 }) months!: number;
}

/** 对新员工的工作能力、工作态度、团队协作等方面进行考核 (000 篇一 第十二条). */
export class Assessment {
  @FreeText('工作能力', 'Ability', long) ability!: PersonalText;
  @FreeText('工作态度', 'Attitude', long) attitude!: PersonalText;
  @FreeText('团队协作、适应性', 'Teamwork and adaptability', long) teamwork!: PersonalText;
}

export class Extension {
  @Day('延长至', 'Extended until') until!: string;
  @FreeText('理由', 'Reason') remark!: PersonalText;
}
