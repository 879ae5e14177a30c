import { Day, Money } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

export class PettyCashMonth {
  @Day('月份首日', 'First day of the month') month!: string;
}

export class Expense {
  @Money('金额（元）', 'Amount in yuan') amount!: string;
  @FreeText('用途', 'What for') purpose!: PersonalText;
}
