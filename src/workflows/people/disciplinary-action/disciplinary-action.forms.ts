import { Choice, Day, Money, Optional, Person, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const grounds = {
  rules: text('违反规章制度', 'Violation of rules'),
  dereliction: text('失职渎职', 'Dereliction'),
  loss: text('造成损失或不良影响', 'Loss or bad influence'),
  leak: text('泄露资料', 'Leak of data'),
  seriousLeak: text('泄密并造成严重后果', 'Leak with serious consequences'),
  coercion: text('强制他人违反保密规定', 'Coercing others to leak'),
};
export type Ground = keyof typeof grounds;
export const measures = {
  oralWarning: text('口头警告', 'Oral warning'),
  writtenWarning: text('书面警告', 'Written warning'),
  demerit: text('记过/罚款', 'Demerit or fine'),
  demotion: text('降职/降薪', 'Demotion or pay cut'),
  termination: text('解除劳动合同', 'Termination'),
};
export type Measure = keyof typeof measures;

export class Allegation {
  @Person('员工', 'Employee') employeeId!: string;
  @Choice('违纪类别', 'Kind', grounds) ground!: Ground;
  @FreeText('事实', 'Facts', { longest: 4000 }) facts!: PersonalText;
}

export class Established {
  @FreeText('查明的事实与本人陈述', 'What was found, and what the employee says', { longest: 4000 })
  found!: PersonalText;
}

export class Execution {
  @Optional() @Day('最后工作日（解除劳动合同的）', 'Last day of work, of a termination') lastDay?: string;
}

export class Decision {
  @Choice('处分', 'Measure', measures) measure!: Measure;
  @Optional() @Money('罚款（元）', 'Fine in yuan') fine?: string;
  @FreeText('理由', 'Reasons', { longest: 4000 }) reasons!: PersonalText;
}
