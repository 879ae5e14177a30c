import { Choice, Count, text } from '../../engine/forms.js';
import { parameter } from '../../engine/parameters.js';
import { only } from '../../engine/rules.js';
import { ledger } from '../../engine/words.js';

export const grades = {
  excellent: text('优', 'Excellent'),
  good: text('良', 'Good'),
  fair: text('中', 'Fair'),
  pass: text('合格', 'Pass'),
  toImprove: text('待改进', 'To improve'),
};
export type Grade = keyof typeof grades;

/** 工作业绩、工作能力、工作态度与等级 (001 第二十二、二十四条), as they are evaluated, and corrected after an appeal. */
export class AppraisalResult {
  @Count('工作业绩', 'Results', { least: 0, most: 150 }) results!: number;
  @Count('工作能力', 'Ability', { least: 0, most: 150 }) ability!: number;
  @Count('工作态度', 'Attitude', { least: 0, most: 150 }) attitude!: number;
  @Choice('等级', 'Grade', grades) grade!: Grade;
}

/** What the ledger holds of a result. */
export const resultIn = (data: AppraisalResult) => only(data, 'results', 'ability', 'attitude', 'grade');

export const gradePolicy = {
  grades: parameter('appraisal.grades', '考核等级', 'Grades', grades, {
    '001 篇一 第二十四条（待填）': ['excellent', 'good', 'fair', 'pass', 'toImprove'],
  }),
};

export const appraisalLedger = ledger('绩效考核', 'Appraisals', {
  key: text('人员与期间', 'Person and period'),
  readers: ['HrAdminOfficer', 'HumanResourcesDepartment'],
});

export const appraisalKey = (employeeId: string, period: string): string => `${employeeId}-${period}`;
