import { Choice, Label, LongText, Text, Tick } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { initiator, role } from '../../../engine/people.js';
import { declareProcess, event, form, kept, requestEvents, text } from '../../../engine/words.js';
import { documentLedger } from '../process-documents.js';

/** 进行效果评估和工艺验证. */
const evaluationFields = {
  evaluation: LongText('效果评估', 'Evaluation of the effect'),
  validation: LongText('工艺验证', 'Validation of the process'),
};

const words = declareProcess('production/new-process-introduction', {
  title: text('新产品/新工艺导入', 'New product or process introduction'),
  subject: text('导入：{request.name}', 'Introduction of {request.name}'),
  summary: ['kind', 'aim', 'documentNumber'],
  sources: ['001 篇二 2.3'],
  modelled: {
    '手册未写由谁审批方案、由谁评估验证：默认技术负责人、质量部门（均为参数）。':
      'Nobody is named to approve the plan or to evaluate and validate: the technical lead and the quality department (both parameters).',
    '验证不合格的可再次试制，或终止；手册未规定。工艺文件在验证之后经“工艺文件发布”或“工艺变更”发布，再纳入正式生产。':
      'What fails is tried again or given up; the manual is silent. The document is released, or changed, by its own process after the validation and before production begins.',
  },
  /** 详细方案：目标、流程、资源、风险评估及应对措施 (001 篇二 2.3). */
  request: form('制定导入方案', 'Plan an introduction', {
    name: Text('名称', 'Name'),
    kind: Choice('类别', 'Kind', {
      product: text('新产品试制', 'Trial of a new product'),
      process: text('新工艺试验', 'Trial of a new process'),
    }),
    aim: LongText('目标', 'Aim'),
    course: LongText('流程', 'Course'),
    resources: LongText('资源', 'Resources'),
    risks: LongText('风险评估及应对措施', 'Risks and what is done about them'),
  }),
  policy: {
    planApprover: parameter('newProcess.planApprover', '方案审批人', 'Who approves the plan', {
      '[model] 001 篇二 2.3 names nobody': role('TechnicalLead'),
    }),
    evaluator: parameter('newProcess.evaluator', '评估验证人', 'Who evaluates and validates', {
      '[model] 001 篇二 2.3 names nobody': role('QualityManagementDepartment'),
    }),
  },
  events: {
    ...requestEvents,
    /** 试制/试验过程需详细记录数据. */
    TRIED: kept('试制/试验完成', 'Tried', { data: LongText('记录的数据', 'Data recorded') }),
    VALIDATED: kept('验证合格', 'Validated', evaluationFields),
    NOT_VALIDATED: event('验证不合格，再次试制', 'Not validated: try again', evaluationFields),
    GIVE_UP: event('验证不合格，终止', 'Not validated: give up', evaluationFields),
    /** 工艺文件的编制、审批和发布. */
    INTRODUCED: event('文件已发布，纳入正式生产', 'Document released: into production', {
      keeps: ['documentNumber'],
      documentNumber: Label('工艺文件编号', 'Number of the document'),
      inProduction: Tick('纳入正式生产', 'Taken into production'),
    }),
  },
  keeps: { trials: 0, validatedAt: '' },
  registers: { 'process-documents': documentLedger },
  facts: { document: { on: 'INTRODUCED', register: 'process-documents', key: 'data.documentNumber' } },
  rules: {
    documentReleased: {
      INTRODUCED: ({ facts: { document }, context }) => {
        const { status, releasedAt = '', revisedAt = releasedAt } = document?.data ?? {};
        return status === 'inForce' && String(revisedAt) > context.validatedAt;
      },
      zh: '验证合格后须编制、审批和发布工艺文件（001 篇二 2.3），此后没有发布或修订过 {data.documentNumber}。',
      en: 'Expected a document released or revised after the validation (001 篇二 2.3), but {data.documentNumber} is not.',
    },
  },
});
const { approval, byPolicy, chart, draft, end, pending, remembers, task } = words;
const evaluator = byPolicy('evaluator');

export default chart({
  draft: draft('制定详细方案', 'Draw up the plan', { SUBMIT: 'planApproval' }),
  planApproval: approval(byPolicy('planApprover'), '审批方案', 'The plan is approved', { APPROVE: 'trial' }),
  trial: pending(initiator(), '试制/试验并记录数据', 'Try it, and record the data', {
    TRIED: { target: 'evaluation', actions: remembers(({ context }) => ({ trials: context.trials + 1 })) },
  }),
  evaluation: task(evaluator, '效果评估和工艺验证', 'Evaluate the effect, validate the process', {
    VALIDATED: { target: 'documentation', actions: remembers(({ at }) => ({ validatedAt: at })) },
    NOT_VALIDATED: 'trial',
    GIVE_UP: 'givenUp',
  }),
  documentation: pending(initiator(), '编制、发布工艺文件，纳入正式生产', 'Release the document, go into production', {
    INTRODUCED: 'introduced',
  }),
  introduced: end('已纳入正式生产', 'In production', {
    tells: text('新产品/新工艺已纳入正式生产', 'It is taken into production'),
  }),
  givenUp: end('已终止', 'Given up', { tells: text('导入已终止', 'The introduction is given up') }),
});
