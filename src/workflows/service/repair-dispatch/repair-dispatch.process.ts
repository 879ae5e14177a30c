import { role, user } from '../../../engine/people.js';
import { checklist, declareProcess, text, withdrawal, withdrawn } from '../../../engine/words.js';
import { Dispatch, Feedback, RepairRequest, SiteReport } from './repair-dispatch.forms.js';

const { chart, end, task } = declareProcess({
  key: 'repair-dispatch',
  family: 'service',
  title: text('客户报修派单', 'Repair dispatch'),
  subject: text('{request.customer}报修', 'Repair for {request.customer}'),
  summary: ['channel', 'fault'],
  sources: ['003-A 第七–十条', '003-O 四', '001 篇三 4.4'],
  clause: '003-A 第八条',
  modelled: {
    '客户不满意的，由原维修人员再次处理。': 'Where the customer is not content, the same technician returns.',
    '质量部门的抽查（003-A 第十一条）和备品备件制度（001 篇三 4.4）不在本流程内。':
      'Spot checks (003-A 第十一条) and the stock of spare parts (001 篇三 4.4) are not part of it.',
  },
  startTitle: text('登记客户报修', 'Record a repair request'),
  initiatorMayDecide: true,
  request: RepairRequest,
  profiles: { '003-A': {}, '003-O': {}, '001': {} },
  events: {
    ...withdrawal,
    DISPATCH: { title: text('派单', 'Dispatch'), form: Dispatch, keeps: ['technicianId'] },
    REPAIRED: { title: text('维修完成', 'Repaired'), form: SiteReport },
    SATISFIED: { title: text('客户满意', 'The customer is content'), form: Feedback },
    NOT_SATISFIED: { title: text('客户有问题或意见', 'The customer is not content'), form: Feedback },
  },
  keeps: { technicianId: '' },
  rules: { explained: checklist('REPAIRED', SiteReport, '003-A 第九条') },
});

const group = role('AfterSalesDepartment');

export default chart({
  dispatch: task(group, '售后服务组派单', 'The service group sends somebody', {
    on: { WITHDRAW: 'withdrawn' },
    DISPATCH: 'onSite',
  }),
  onSite: task(
    user<{ technicianId: string }>(({ technicianId }) => technicianId),
    '查找原因，维修并解释',
    'Find the cause, repair, explain',
    { clause: '003-A 第九条；001 篇三 4.4', REPAIRED: { guard: 'explained', target: 'feedback' } },
  ),
  feedback: task(group, '了解维修情况及满意度', 'Ask whether the customer is content', {
    clause: '003-A 第十条；003-O 四',
    SATISFIED: 'closed',
    NOT_SATISFIED: 'onSite',
  }),
  closed: end('已办结', 'Closed'),
  withdrawn,
});
