import { Parameter } from '../../../engine/parameters.js';
import { departmentHeadOf, initiator, role } from '../../../engine/people.js';
import { checklist, declareProcess, rejected, requestEvents, text, withdrawn } from '../../../engine/words.js';
import { sealsLedger } from '../../ledgers/seals.js';
import { Registration, Sealing, SealRequest, seals, type Seal } from './seal-usage.forms.js';

class SealUsagePolicy {
  @Parameter('seal.types', '001 篇一 第三十七条', '启用的印章', 'Seals in use', seals)
  seals: readonly Seal[] = ['company', 'contract', 'finance', 'legalPerson'];
}

const { approval, chart, creates, draft, end, sendsBack, task } = declareProcess({
  key: 'seal-usage',
  family: 'administration',
  title: text('用印审批', 'Seal use'),
  subject: text('{request.document}', '{request.document}'),
  summary: ['seal', 'copies'],
  sources: ['001 篇一 第三十七、三十八条', '000 篇一 第七条'],
  clause: '001 篇一 第三十七条',
  modelled: {
    '手册未规定审批人：由部门负责人审批。': 'No approver is named: the head of the department approves.',
    '手册未规定表单字段、退回、驳回和撤回。': 'Silent on form, returns, rejections and withdrawals.',
  },
  request: SealRequest,
  policy: SealUsagePolicy,
  profiles: { '001': {} },
  events: {
    ...requestEvents(SealRequest),
    SEAL: { title: text('用印', 'Seal'), form: Sealing },
    REGISTER: { title: text('登记', 'Register'), form: Registration },
  },
  rules: {
    sealInUse: {
      on: 'SUBMIT',
      holds: ({ policy, request }) => policy.seals.includes(request.seal),
      zh: '启用的印章为{policy.seals}，填写的是{request.seal}。',
      en: 'Expected a seal in use, {policy.seals}, but found {request.seal}.',
    },
    documentFilledIn: checklist('SEAL', Sealing, '001 篇一 第三十八条'),
  },
  registers: { seals: sealsLedger },
});

const keeper = role('SealKeeper');
const on = { WITHDRAW: 'withdrawn' };

export default chart({
  draft: draft('填写用印申请', 'Fill in', { SUBMIT: { guard: 'sealInUse', target: 'requested' } }),
  requested: approval(departmentHeadOf(initiator()), '部门负责人审批', 'Head approves', { APPROVE: 'approved' }),
  approved: task(keeper, '核对文件并用印', 'Check the document and stamp it', {
    on,
    SEAL: { guard: 'documentFilledIn', target: 'sealed' },
    RETURN: sendsBack('draft'),
  }),
  sealed: task(keeper, '用印登记', 'Enter the use in the register', {
    REGISTER: {
      target: 'registered',
      actions: creates('seals', ({ context, event: { data, actor, at } }) => ({
        key: data.number,
        data: { ...context.request, registeredBy: actor, registeredAt: at },
      })),
    },
  }),
  registered: end('已登记', 'Registered', { tells: text('文件已用印', 'The document is sealed') }),
  rejected,
  withdrawn,
});
