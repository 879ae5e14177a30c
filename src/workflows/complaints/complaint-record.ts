import { FreeText, Text } from '../../engine/forms.js';
import { type Held, Personal, type PersonalText } from '../../engine/personal-data.js';

export const long = { longest: 4000 };

/** What every manual asks of a record of a complaint: who complains, how he is reached, and what about. */
export class ComplaintRecord {
  @Personal() @Text('客户名称', 'Customer name') customerName!: PersonalText;
  @Personal() @Text('联系方式', 'Contact') contact!: PersonalText;
  @FreeText('投诉内容', 'Content of the complaint', long) content!: PersonalText;
}

/** The same as columns of the register. */
export const recordRow = ({ customerName: customer, contact, content: matter }: Held<ComplaintRecord>) => ({
  customer,
  contact,
  matter,
});
