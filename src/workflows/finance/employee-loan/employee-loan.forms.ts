import { Choice, Day, Money, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const purposes = { business: text('因公', 'Business'), personal: text('个人', 'Personal') };

/** 《借款单》 (000 篇一 第二十二条). */
export class LoanForm {
  @Choice('性质', 'Nature', purposes) purpose!: keyof typeof purposes;
  @Money('借款金额（元）', 'Amount in yuan') amount!: string;
  @FreeText('借款事由', 'What it is for') reason!: PersonalText;
}

export class BusinessEnd {
  @Day('公务结束日', 'The business ended on') endedOn!: string;
}

/** 报销冲账. */
export class Settlement {
  @Money('实际支出（元）', 'Spent in yuan') spent!: string;
}

export class Overdue {
  @FreeText('处理说明', 'Explanation') explanation!: PersonalText;
}
