import { Choice, Day, Money, Optional, Person, text } from '../../../engine/forms.js';

const kinds = {
  absent: text('旷工', 'Absent without leave'),
  notApproved: text('申请未批准即离岗', 'Applied, not approved, and left'),
  unfinished: text('未办完离职手续即离岗', 'Formalities unfinished, and left'),
};

/** What the attendance says (004-R 3.2); who reports it is [model]. */
export class AbsenceReport {
  @Person('员工', 'Employee') employeeId!: string;
  @Day('缺勤首日', 'First day of absence') firstDay!: string;
  @Choice('情形', 'Case', kinds) kind!: keyof typeof kinds;
}

/** 不予任何经济补偿 (004-T 一1（3）). */
export class Unpaid {
  @Optional() @Money('经济补偿（元）', 'Compensation in yuan') compensation?: string;
}
