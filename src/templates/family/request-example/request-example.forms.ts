import { Text } from '../../../engine/forms.js';
import { Parameter, workingDays } from '../../../engine/parameters.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

/** What somebody fills in to start a case. */
export class RequestExampleForm {
  @Text('事由', 'Subject') subject!: string;
  @FreeText('理由', 'Reason') reason!: PersonalText;
}

/** Every number of the manual is a parameter with its source; profiles hold the values of other manuals. */
export class RequestExamplePolicy {
  @Parameter('requestExample.approval.limit', '[model] the manual is silent', '审批时限', 'Time to approve')
  approvalLimit = workingDays(3);
}
