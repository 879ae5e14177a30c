import { Choice, Count, Day, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

export class OvertimeRequest {
  @Day('加班日期', 'Day') day!: string;
  @Count('计划小时', 'Planned hours', { most: 24, digits: 1 }) hours!: number;
  @FreeText('工作需要', 'Why the work needs it') reason!: PersonalText;
}

export class Worked {
  @Count('实际小时', 'Hours worked', { least: 0, most: 24, digits: 1 }) worked!: number;
}

const compensations = { pay: text('加班费', 'Pay'), timeOff: text('调休', 'Time off') };

/** 按国家规定或公司内部规定: the manual names no rates. */
export class Compensation {
  @Choice('补偿方式', 'Compensation', compensations) compensation!: keyof typeof compensations;
}
