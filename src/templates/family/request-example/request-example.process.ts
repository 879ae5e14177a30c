import { FreeText, Text } from '../../../engine/forms.js';
import { parameter, workingDays } from '../../../engine/parameters.js';
import { directSupervisorOf, initiator } from '../../../engine/people.js';
import { declareProcess, form, requestEvents, text } from '../../../engine/words.js';

const { approval, chart, draft } = declareProcess('administration/request-example', {
  title: text('申请示例', 'Example of a request'),
  subject: text('{request.subject}', '{request.subject}'),
  summary: ['reason'],
  sources: ['[model]'],
  request: form({
    subject: Text('事由', 'Subject'),
    reason: FreeText('理由', 'Reason'),
  }),
  /** Every number of the manual is a parameter with its source; profiles hold the values of other manuals. */
  policy: {
    approvalLimit: parameter('requestExample.approval.limit', '审批时限', 'Time to approve', {
      '[model] the manual is silent': workingDays(3),
    }),
  },
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
