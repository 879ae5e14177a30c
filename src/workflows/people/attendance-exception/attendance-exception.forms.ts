import { Choice, Day, Label, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const kinds = { outing: text('因公外出', 'Out on business'), noClockIn: text('特殊情况不能打卡', 'Cannot clock in') };

export class AttendanceException {
  @Choice('情形', 'Kind', kinds) kind!: keyof typeof kinds;
  @Day('日期', 'Day') day!: string;
  @Label('时段', 'Hours', { help: text('例如 9:00–12:00', 'For example 9:00–12:00') }) hours!: string;
  @FreeText('事由', 'Reason') reason!: PersonalText;
}
