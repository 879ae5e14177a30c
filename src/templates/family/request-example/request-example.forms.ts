import { Text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

/** What somebody fills in to start a case. */
export class RequestExampleForm {
  @Text('事由', 'Subject') subject!: string;
  @FreeText('理由', 'Reason') reason!: PersonalText;
}
