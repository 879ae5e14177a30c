import { Choice, Count, Day, Flag, Money, Optional, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { Departure } from '../departure.js';

export class Settlement extends Departure {
  @Optional() @Flag('即辞即离', 'Left at once') immediate?: boolean;
  @Optional() @Count('另扣月薪（月）', 'Months of wage deducted besides', { least: 0 }) deductedMonths?: number;
}

/** 薪资核算 (004-C 一3③；004-K 第十七、十八条). */
export class Computation {
  @Day('考勤截止日（事实离职日）', 'Attendance cut-off, the factual leaving date') cutoff!: string;
  @Money('结算工资（元，已按考勤处理）', 'Wages, with attendance settled, in yuan') wages!: string;
  @Money('月全额薪资（元）', "A month's full salary, in yuan") monthlyWage!: string;
  @Money('违反协议的赔偿（元）', 'Damages for broken agreements, in yuan') damages!: string;
  @Optional() @FreeText('说明', 'Explanation') explanation?: PersonalText;
}

export const channels = {
  bankTransfer: text('银行转账', 'Bank transfer'),
  cash: text('现金', 'Cash'),
};
export type Channel = keyof typeof channels;

export class Payment {
  @Choice('发放方式', 'Paid by', channels) channel!: Channel;
}

/** 社会保险及公积金转移 (001 篇一 第三十二条). */
export class Transfers {
  @Flag('社会保险已转移', 'Social insurance transferred') insurance!: boolean;
  @Flag('公积金已转移', 'Housing fund transferred') fund!: boolean;
}
