import { Choice, Items, Label, Percent, Person, Text, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { AppraisalResult } from '../appraisals.js';

export const cycles = {
  month: text('月度', 'Month'),
  quarter: text('季度', 'Quarter'),
  halfYear: text('半年度', 'Half a year'),
  year: text('年度', 'Year'),
};
export type Cycle = keyof typeof cycles;

export class AppraisalStart {
  @Person('被考核人', 'Employee') employeeId!: string;
  @Choice('考核周期', 'Cycle', cycles) cycle!: Cycle;
  @Label('考核期间', 'Period', { help: text('例如 2025-Q1', 'For example 2025-Q1') }) period!: string;
}

export class Goal {
  @Text('目标', 'Goal', { longest: 500, onRecord: true }) goal!: string;
  @Percent('权重（%）', 'Weight, per cent') weight!: string;
}

/** 目标设定 (001 第二十三条). */
export class Goals {
  @Items('目标', 'Goals', () => Goal) goals!: Goal[];
}

export class Talk {
  @FreeText('沟通与辅导', 'What was talked about', { longest: 4000 }) talk!: PersonalText;
}

export class Evaluation extends AppraisalResult {
  @FreeText('评语', 'Comment', { longest: 4000 }) comment!: PersonalText;
}
