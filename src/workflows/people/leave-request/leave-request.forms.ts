import { Attachment, Choice, Count, Day, Flag, Optional, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const kinds = {
  personal: text('事假', 'Personal'),
  sick: text('病假', 'Sick'),
  annual: text('年休假', 'Annual'),
  marriage: text('婚假', 'Marriage'),
  maternity: text('产假', 'Maternity'),
  paternity: text('陪产假', 'Paternity'),
  bereavement: text('丧假', 'Bereavement'),
};

/** 《请假单》: the manual names the form, not its fields. */
export class LeaveForm {
  @Choice('假别', 'Kind of leave', kinds) kind!: keyof typeof kinds;
  @Day('开始日期', 'First day') firstDay!: string;
  @Day('结束日期', 'Last day') lastDay!: string;
  @Count('请假天数（工作日）', 'Working days', { most: 366 }) days!: number;
  @FreeText('请假事由', 'Reason') reason!: PersonalText;
  @Optional() @Count('累计工作年限（年休假）', 'Years of work (annual leave)', { least: 0, most: 60 }) years?: number;
  @Optional() @Attachment('证明文件', 'Proof') proof?: string;
}

export class Certificate {
  @Flag('由区级以上医院出具', 'From a hospital of district level or above') fromDistrict!: boolean;
  @Attachment('病假证明', 'Certificate') certificate!: string;
}

export class Renewal {
  @Day('续假后的结束日期', 'New last day') lastDay!: string;
  @Count('续假后的请假天数（工作日）', 'Working days in all', { most: 366 }) days!: number;
}
