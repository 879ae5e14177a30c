import { Choice, Label, Money, Person, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

export const grades = { A: text('A级', 'A'), B: text('B级', 'B'), C: text('C级', 'C') };
export type Grade = keyof typeof grades;
const directions = { up: text('申请提高', 'Up'), down: text('降级', 'Down') };

export class GradeAdjustment {
  @Person('组员', 'Member') memberId!: string;
  @Choice('方向', 'Direction', directions) direction!: keyof typeof directions;
  @Choice('现等级', 'Grade now', grades) from!: Grade;
  @Choice('拟调等级', 'New grade', grades) to!: Grade;
  @Money('拟调薪资待遇（元/月，含考核工资）', 'New pay a month, in yuan') pay!: string;
  @Label('最近考核月份', 'Latest month assessed', { help: text('例如 2025-02', 'For example 2025-02') }) month!: string;
  @FreeText('理由', 'Reasons', { longest: 2000 }) reason!: PersonalText;
}
