import { Choice, Flag, FreeText, Optional, Person, Text, Tick } from '../../../engine/forms.js';
import { role, user } from '../../../engine/people.js';
import { declareProcess, event, form, kept, text, withdrawal } from '../../../engine/words.js';
import { Caller } from '../service-call.js';

/** 003-A 第十条; 003-O 四 4. */
const feedbackFields = { opinion: FreeText('客户意见', "The customer's opinion", { longest: 2000 }) };

const { chart, end, pending, task } = declareProcess('service/repair-dispatch', {
  title: text('客户报修派单', 'Repair dispatch'),
  subject: text('{request.customer}报修', 'Repair for {request.customer}'),
  summary: ['channel', 'fault'],
  sources: ['003-A 第七–十条', '003-O 四', '001 篇三 4.4'],
  clause: '003-A 第八条',
  modelled: {
    '客户不满意的，由原维修人员再次处理。': 'Where the customer is not content, the same technician returns.',
    '质量部门的抽查（003-A 第十一条）、定期的汇总报告（003-O 四 5）和备品备件制度（001 篇三 4.4）不在本流程内。':
      'Spot checks (003-A 第十一条), the regular summary (003-O 四 5) and the stock of spare parts (001 篇三 4.4) are not part of it.',
  },
  initiatorMayDecide: true,
  /** 客户报修 (003-A 第七条). */
  request: form('登记客户报修', 'Record a repair request', Caller, {
    channel: Choice('报修途径', 'Reported by', {
      phone: text('售后服务电话', 'Service phone'),
      email: text('邮件', 'E-mail'),
      platform: text('公司网络平台', 'Platform of the company'),
    }),
    fault: FreeText('故障情况', 'What is wrong', { longest: 4000 }),
  }),
  profiles: { '003-A': {}, '003-O': {}, '001': {} },
  events: {
    ...withdrawal,
    DISPATCH: kept('派单', 'Dispatch', {
      technicianId: Person('维修人员', 'Who goes there'),
      /** 问题诊断与分类 (003-O 四 2). */
      category: Optional(Text('问题类别', 'Kind of problem')),
      told: Optional(Flag('已告知客户可能的解决方案或服务流程', 'Told what may be done, or how it goes on')),
    }),
    /** 003-A 第九条. */
    REPAIRED: event('维修完成', 'Repaired', '003-A 第九条', {
      cause: FreeText('故障原因', 'Cause', { longest: 4000 }),
      work: FreeText('维修处理', 'What was done', { longest: 4000 }),
      explained: Tick('已向客户解释维修过程及注意事项', 'Explained to the customer'),
    }),
    SATISFIED: event('客户满意', 'The customer is content', feedbackFields),
    NOT_SATISFIED: event('客户有问题或意见', 'The customer is not content', feedbackFields),
  },
  keeps: { technicianId: '' },
});

const group = role('AfterSalesDepartment');

export default chart({
  dispatch: pending(group, '售后服务组派单', 'The service group sends somebody', { DISPATCH: 'onSite' }),
  onSite: task(user('technicianId'), '查找原因，维修并解释', 'Find the cause, repair, explain', {
    clause: '003-A 第九条；001 篇三 4.4',
    REPAIRED: 'feedback',
  }),
  feedback: task(group, '了解维修情况及满意度', 'Ask whether the customer is content', '003-A 第十条；003-O 四', {
    SATISFIED: 'closed',
    NOT_SATISFIED: 'onSite',
  }),
  closed: end('已办结', 'Closed'),
});
