import { NoParameters } from '../../../engine/parameters.js';
import { role } from '../../../engine/people.js';
import { approved, declareProcess, rejected, requestEvents, text, withdrawn } from '../../../engine/words.js';
import { SanitationExpense } from './sanitation-expense-approval.forms.js';

const { approvals, chart, draft, ends, task } = declareProcess({
  key: 'sanitation-expense-approval',
  version: 1,
  family: 'finance',
  title: text('环境卫生设施经费', 'Sanitation facility expense'),
  subject: text('{request.facility}经费', 'Expense for {request.facility}'),
  summary: ['amount', 'reason'],
  sources: ['002 篇2 一5'],
  clause: '002 篇2 一5',
  modelled: {
    '手册只规定由综合办公室报所长审批；表单、驳回、退回、撤回和支付未规定。':
      'The manual only has the general office report it to the director; form, rejection, return, withdrawal and payment are not ruled.',
  },
  startTitle: text('申请环境卫生经费', 'Ask for a sanitation expense'),
  startableBy: ['GeneralOffice'],
  request: SanitationExpense,
  policy: NoParameters,
  profiles: { '002-2': {} },
  events: requestEvents(SanitationExpense),
});

const on = { WITHDRAW: 'withdrawn' };

export default chart({
  initial: 'draft',
  states: {
    ...draft({ title: text('填写经费申请', 'Fill in the expense'), submit: 'directorApproval', on }),
    ...approvals(
      { directorApproval: task(role('InstituteDirector'), '所长审批', 'The director approves') },
      { approved: 'approved', rejected: 'rejected', returned: 'draft', on },
    ),
    ...ends({ approved, rejected, withdrawn }),
  },
});
