import { FreeText, Money, RegisterKey, Text } from '../../engine/forms.js';
import type { PersonalText } from '../../engine/personal-data.js';

/** What a customer gets beyond the warranty (004-B 三). */
export class Compensation {
  @RegisterKey('客户投诉编号', 'Complaint', 'complaints') complaint!: string;
  @Text('经销商/服务商', 'Dealer or service shop') dealer!: string;
  @Money('申请金额（元）', 'Amount asked for, in yuan') amount!: string;
  @FreeText('申请理由', 'Why', { longest: 4000 }) reason!: PersonalText;
}
