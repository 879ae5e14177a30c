import { Choice, Count, Label, LongText, Text, Tick } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { departmentHeadOf, initiator, role } from '../../../engine/people.js';
import { oneOf } from '../../../engine/rules.js';
import { declareProcess, event, form, requestEvents, text } from '../../../engine/words.js';
import { sealsLedger } from '../../ledgers/seals.js';

const seals = {
  company: text('公章', 'Company seal'),
  contract: text('合同章', 'Contract seal'),
  finance: text('财务章', 'Finance seal'),
  legalPerson: text('法人章', 'Seal of the legal person'),
};

const { approval, chart, creates, draft, end, pending, sendsBack, task } = declareProcess('administration/seal-usage', {
  title: text('用印审批', 'Seal use'),
  subject: text('{request.document}', '{request.document}'),
  summary: ['seal', 'copies'],
  sources: ['001 篇一 第三十七条', '001 篇一 第三十八条', '000 篇一 第七条'],
  modelled: {
    '手册未规定审批人：由部门负责人审批。': 'No approver is named: the head of the department approves.',
    '手册未规定表单字段、退回、驳回和撤回。': 'Silent on form, returns, rejections and withdrawals.',
  },
  /** 《用印申请》: the manual names no form; its fields are [model]. */
  request: form({
    seal: Choice('印章', 'Seal', seals),
    document: Text('文件名称', 'Document'),
    copies: Count('份数', 'Copies', { most: 100 }),
    purpose: LongText('用途', 'Purpose'),
  }),
  policy: {
    seals: parameter('seal.types', '启用的印章', 'Seals in use', seals, {
      '001 篇一 第三十七条': ['company', 'contract', 'finance', 'legalPerson'],
    }),
  },
  events: {
    ...requestEvents,
    /** What the keeper sees before he stamps. */
    SEAL: event('用印', 'Seal', '001 篇一 第三十八条', {
      documentFilledIn: Tick('文件已填写完整', 'Document is filled in'),
    }),
    REGISTER: event('登记', 'Register', { number: Label('登记号', 'Register number') }),
  },
  rules: {
    sealInUse: oneOf('SUBMIT', 'request.seal', 'policy.seals'),
  },
  registers: { seals: sealsLedger },
});

const keeper = role('SealKeeper');

export default chart({
  draft: draft('填写用印申请', 'Fill in', { SUBMIT: 'requested' }),
  requested: approval(departmentHeadOf(initiator()), '部门负责人审批', 'Head approves', { APPROVE: 'approved' }),
  approved: pending(keeper, '核对文件并用印', 'Check the document and stamp it', {
    SEAL: 'sealed',
    RETURN: sendsBack('draft'),
  }),
  sealed: task(keeper, '用印登记', 'Enter the use in the register', {
    REGISTER: {
      target: 'registered',
      actions: creates('seals', ({ request, data, actor, at }) => ({
        key: data.number,
        data: { ...request, registeredBy: actor, registeredAt: at },
      })),
    },
  }),
  registered: end('已登记', 'Registered', { tells: text('文件已用印', 'The document is sealed') }),
});
