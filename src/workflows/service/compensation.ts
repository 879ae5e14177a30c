import { Money, RegisterKey, Text } from '../../engine/forms.js';
import { FreeText, type PersonalText } from '../../engine/personal-data.js';
import { ledger, text } from '../../engine/words.js';

/** What a customer gets beyond the warranty: 特案保修 complements 特别理赔 (004-B 三), so both stand in one ledger. */
export class Compensation {
  @RegisterKey('客户投诉编号', 'Complaint', 'complaints') complaint!: string;
  @Text('经销商/服务商', 'Dealer or service shop') dealer!: string;
  @Money('申请金额（元）', 'Amount asked for, in yuan') amount!: string;
  @FreeText('申请理由', 'Why', { longest: 4000 }) reason!: PersonalText;
}

export const compensationLedger = ledger('特案与理赔台账', 'Special cases and goodwill', {
  key: text('种类、投诉编号与车辆或时间', 'Kind, complaint, and vehicle or moment'),
  readers: ['CustomerCentre', 'TechnicalSupportSection', 'FinanceDepartment'],
});
