import { FreeText, Money, Text } from '../../../engine/forms.js';
import { role } from '../../../engine/people.js';
import { declareProcess, form, requestEvents, text } from '../../../engine/words.js';

const { approval, chart, draft } = declareProcess('finance/sanitation-expense-approval', {
  title: text('环境卫生设施经费', 'Sanitation facility expense'),
  subject: text('{request.facility}经费', 'Expense for {request.facility}'),
  summary: ['amount', 'reason'],
  sources: ['002 篇2 一5'],
  modelled: {
    '手册只规定由综合办公室报所长审批；表单、驳回、退回、撤回和支付未规定。':
      'The manual only has the general office report it to the director; form, rejection, return, withdrawal and payment are not ruled.',
  },
  startableBy: ['GeneralOffice'],
  request: form('申请环境卫生经费', 'Ask for a sanitation expense', {
    facility: Text('环境卫生设施', 'Facility'),
    amount: Money('经费（元）', 'Amount in yuan'),
    reason: FreeText('用途', 'What for'),
  }),
  events: requestEvents,
});

export default chart({
  draft: draft('填写经费申请', 'Fill in the expense', { SUBMIT: 'directorApproval' }),
  directorApproval: approval(role('InstituteDirector'), '所长审批', 'The director approves', { APPROVE: 'approved' }),
});
