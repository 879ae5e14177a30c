import { Money, Text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

export class SanitationExpense {
  @Text('环境卫生设施', 'Facility') facility!: string;
  @Money('经费（元）', 'Amount in yuan') amount!: string;
  @FreeText('用途', 'What for') reason!: PersonalText;
}
