import { Count, Day, Person } from '../../../engine/forms.js';

/** The first day of the month that is assessed. */
export class AssessmentMonth {
  @Day('考核月份首日', 'First day of the month assessed') month!: string;
}

/** 考核得分与其他扣分因素 (003-T 三3、4). A score may exceed 100. */
export class MemberScore {
  @Person('组员', 'Member') memberId!: string;
  @Count('考核得分', 'Score', { least: 0, most: 1000 }) score!: number;
  @Count('未交周总结及计划（次）', 'Weekly summaries missing', { least: 0, most: 31 }) plans!: number;
  @Count('关机超过 12 小时未联络（次）', 'Unreachable for over 12 hours', { least: 0, most: 31 }) unreachable!: number;
  @Count('擅自离岗（次）', 'Left a service', { least: 0, most: 99 }) left!: number;
}
