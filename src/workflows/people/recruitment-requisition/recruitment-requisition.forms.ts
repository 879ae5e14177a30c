import { Count, Text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

/** 增员申请: the manual names the form, not its fields. */
export class Requisition {
  @Text('岗位', 'Post') post!: string;
  @Count('人数', 'Number of people', { most: 500 }) number!: number;
  @FreeText('业务需要', 'Why the business needs them') reason!: PersonalText;
}
