import { FreeText, Text } from '../../../engine/forms.js';
import { Parameter, workingDays } from '../../../engine/parameters.js';
import { directSupervisorOf, initiator } from '../../../engine/people.js';
import { declareProcess, form, requestEvents, text } from '../../../engine/words.js';

/** Every number of the manual is a parameter with its source; profiles hold the values of other manuals. */
class RequestExamplePolicy {
  @Parameter('requestExample.approval.limit', '[model] the manual is silent', '审批时限', 'Time to approve')
  approvalLimit = workingDays(3);
}

const { approval, chart, draft } = declareProcess('administration/request-example', {
  title: text('申请示例', 'Example of a request'),
  subject: text('{request.subject}', '{request.subject}'),
  summary: ['reason'],
  sources: ['[model]'],
  request: form({
    subject: Text('事由', 'Subject'),
    reason: FreeText('理由', 'Reason'),
  }),
  policy: RequestExamplePolicy,
  profiles: { standard: {} },
  events: requestEvents,
});

export default chart({
  draft: draft('填写申请', 'Fill in the request', { SUBMIT: 'approval' }),
  approval: approval(directSupervisorOf(initiator()), '直接上级审批', 'The direct superior approves', {
    deadline: 'approvalLimit',
    APPROVE: 'approved',
  }),
});
