import { directSupervisorOf, initiator, role } from '../../../engine/people.js';
import { declareProcess, Remark, submission, text, withdrawal, withdrawn } from '../../../engine/words.js';
import { ConflictDeclaration, Measures } from './conflict-of-interest-declaration.forms.js';

const { chart, draft, end, sendsBack, task } = declareProcess({
  key: 'conflict-of-interest-declaration',
  family: 'people',
  title: text('利益冲突申报', 'Conflict-of-interest declaration'),
  subject: text('利益冲突申报：{request.entity}', 'Conflict of interest: {request.entity}'),
  summary: ['whose', 'kind', 'relation', 'explanation', 'measures'],
  sources: ['000 篇二 4.2'],
  modelled: {
    '手册只要求书面申报，未规定接收和审查：直接上级提出意见，人力资源部认定；未申报的后果按处分办理。':
      'The manual only wants a written declaration: the direct superior comments, human resources decides. What follows a missing declaration is disciplinary.',
  },
  startTitle: text('申报利益冲突', 'Declare a conflict of interest'),
  request: ConflictDeclaration,
  profiles: { '000': {} },
  events: {
    ...submission(ConflictDeclaration),
    ...withdrawal,
    COMMENT: { title: text('提出意见', 'Comment'), form: Remark },
    RETURN: { title: text('退回补充', 'Ask for more'), form: Remark },
    NO_CONFLICT: { title: text('不构成冲突', 'No conflict') },
    MEASURES: { title: text('采取措施', 'Take measures'), form: Measures, keeps: ['measures'] },
    CONFIRM: { title: text('确认遵守', 'Comply') },
  },
});

const on = { WITHDRAW: 'withdrawn' };

export default chart({
  draft: draft('填写申报', 'Fill in the declaration', { SUBMIT: 'declared' }),
  declared: task(directSupervisorOf(initiator()), '直接上级提出意见', 'The direct superior comments', {
    on,
    COMMENT: 'review',
    RETURN: sendsBack('draft'),
  }),
  review: task(role('HumanResourcesDepartment'), '认定是否构成冲突', 'Decide whether it is a conflict', {
    on,
    NO_CONFLICT: 'noConflict',
    MEASURES: 'measures',
    RETURN: sendsBack('draft'),
  }),
  measures: task(initiator(), '确认遵守处理措施', 'Undertake to comply with the measures', { CONFIRM: 'settled' }),
  noConflict: end('不构成冲突', 'No conflict', { tells: text('申报不构成利益冲突', 'It is no conflict') }),
  settled: end('已采取措施', 'Measures taken'),
  withdrawn,
});
