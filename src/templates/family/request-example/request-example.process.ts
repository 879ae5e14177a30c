import { directSupervisorOf, initiator } from '../../../engine/people.js';
import { approved, declareProcess, rejected, requestEvents, text, withdrawn } from '../../../engine/words.js';
import { RequestExampleForm, RequestExamplePolicy } from './request-example.forms.js';

const { approvals, chart, draft, ends } = declareProcess({
  key: 'request-example',
  version: 1,
  family: 'administration',
  title: text('申请示例', 'Example of a request'),
  subject: text('{request.subject}', '{request.subject}'),
  summary: ['reason'],
  sources: ['[model]'],
  clause: '[model]',
  request: RequestExampleForm,
  policy: RequestExamplePolicy,
  profiles: { standard: {} },
  events: requestEvents(RequestExampleForm),
});

const on = { WITHDRAW: 'withdrawn' };

export default chart({
  initial: 'draft',
  states: {
    ...draft({ title: text('填写申请', 'Fill in the request'), submit: 'approval', on }),
    ...approvals(
      {
        approval: {
          title: text('直接上级审批', 'The direct superior approves'),
          to: directSupervisorOf(initiator()),
          deadline: 'approvalLimit',
        },
      },
      { approved: 'approved', rejected: 'rejected', returned: 'draft', on },
    ),
    ...ends({ approved, rejected, withdrawn }),
  },
});
