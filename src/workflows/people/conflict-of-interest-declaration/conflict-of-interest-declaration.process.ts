import { Choice, FreeText, Text } from '../../../engine/forms.js';
import { directSupervisorOf, initiator, role } from '../../../engine/people.js';
import { declareProcess, event, form, kept, Remark, submission, text, withdrawal } from '../../../engine/words.js';

const kinds = { interest: text('经济利益', 'Economic interest'), secondJob: text('第二职业', 'Second job') };

const { chart, draft, end, pending, sendsBack, task } = declareProcess('people/conflict-of-interest-declaration', {
  title: text('利益冲突申报', 'Conflict-of-interest declaration'),
  subject: text('利益冲突申报：{request.entity}', 'Conflict of interest: {request.entity}'),
  summary: ['whose', 'kind', 'relation', 'explanation', 'measures'],
  sources: ['000 篇二 4.2'],
  modelled: {
    '手册只要求书面申报，未规定接收和审查：直接上级提出意见，人力资源部认定；未申报的后果按处分办理。':
      'The manual only wants a written declaration: the direct superior comments, human resources decides. What follows a missing declaration is disciplinary.',
  },
  /** 书面申报 (000 篇二 4.2). */
  request: form('申报利益冲突', 'Declare a conflict of interest', {
    whose: Choice('何人', 'Whose', { own: text('本人', 'My own'), relative: text('近亲属', "A close relative's") }),
    kind: Choice('类别', 'Kind', kinds),
    entity: Text('实体名称', 'Entity'),
    relation: Choice('与公司的关系', 'Relation to the company', {
      supplier: text('供应商', 'Supplier'),
      customer: text('客户', 'Customer'),
      competitor: text('竞争对手', 'Competitor'),
      other: text('其他有业务往来的实体', 'Another business partner'),
      none: text('无业务往来（第二职业）', 'No business with the company (a second job)'),
    }),
    explanation: FreeText('说明', 'Explanation', { longest: 4000 }),
  }),
  events: {
    ...submission,
    ...withdrawal,
    COMMENT: event('提出意见', 'Comment', Remark),
    RETURN: event('退回补充', 'Ask for more', Remark),
    NO_CONFLICT: event('不构成冲突', 'No conflict'),
    MEASURES: kept('采取措施', 'Take measures', {
      measures: FreeText('回避或处理措施', 'Measures', { longest: 4000 }),
    }),
    CONFIRM: event('确认遵守', 'Comply'),
  },
});

export default chart({
  draft: draft('填写申报', 'Fill in the declaration', { SUBMIT: 'declared' }),
  declared: pending(directSupervisorOf(initiator()), '直接上级提出意见', 'The direct superior comments', {
    COMMENT: 'review',
    RETURN: sendsBack('draft'),
  }),
  review: pending(role('HumanResourcesDepartment'), '认定是否构成冲突', 'Decide whether it is a conflict', {
    NO_CONFLICT: 'noConflict',
    MEASURES: 'measures',
    RETURN: sendsBack('draft'),
  }),
  measures: task(initiator(), '确认遵守处理措施', 'Undertake to comply with the measures', { CONFIRM: 'settled' }),
  noConflict: end('不构成冲突', 'No conflict', { tells: text('申报不构成利益冲突', 'It is no conflict') }),
  settled: end('已采取措施', 'Measures taken'),
});
