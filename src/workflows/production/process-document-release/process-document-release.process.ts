import { Choice, Count, Label, Text, Tick } from '../../../engine/forms.js';
import { role } from '../../../engine/people.js';
import { only } from '../../../engine/rules.js';
import { declareProcess, event, form, requestEvents, text } from '../../../engine/words.js';
import { documentAsked, documentKinds, documentLedger } from '../process-documents.js';

const words = declareProcess('production/process-document-release', {
  title: text('工艺文件发布', 'Process document release'),
  subject: text('{request.name}（{request.documentNumber}）', '{request.name} ({request.documentNumber})'),
  summary: ['kind', 'version'],
  sources: ['001 篇二 2.1'],
  modelled: {
    '手册未规定由谁发布：技术负责人批准即发布；亦未规定期限、退回、驳回和撤回。':
      'Nobody is named to release: what the technical lead approves is released. The manual is silent on limits, returns, rejections and withdrawals.',
    '现行有效的文件只由“工艺变更”修订（2.2）；操作人员的培训和持证（2.2）未建模。':
      'A document in force is revised by a process change alone (2.2). Training and certificates of operators (2.2) are not modelled.',
  },
  /** A process document (001 篇二 2.1). */
  request: form('编制工艺文件', 'Draft a process document', {
    documentNumber: Label('文件编号', 'Number of the document'),
    name: Text('文件名称', 'Name of the document'),
    kind: Choice('文件类别', 'Kind of document', documentKinds),
    version: Count('版本', 'Version', { most: 999 }),
  }),
  events: {
    ...requestEvents,
    /** 应明确各工序的技术参数、操作方法、使用设备工具、质量要求、注意事项. */
    REVIEWED: event('标准化审核通过', 'Reviewed', {
      parameters: Tick('技术参数', 'Technical parameters'),
      method: Tick('操作方法', 'Method'),
      equipment: Tick('使用设备工具', 'Equipment and tools'),
      quality: Tick('质量要求', 'Quality requirements'),
      precautions: Tick('注意事项', 'Precautions'),
    }),
  },
  registers: { 'process-documents': documentLedger },
  facts: { document: documentAsked(['SUBMIT', 'APPROVE']) },
  rules: {
    notInForce: {
      on: ['SUBMIT', 'APPROVE'],
      holds: ({ facts: { document } }) => document?.data['status'] !== 'inForce',
      zh: '{request.documentNumber} 现行有效，修订须经“工艺变更”的评审、批准和验证（001 篇二 2.2）。',
      en: 'Expected a new document, but {request.documentNumber} is in force and revised by a process change alone (001 篇二 2.2).',
    },
  },
});
const { approval, chart, draft, end, pending, puts, sendsBack } = words;

export default chart({
  draft: draft('编制工艺文件', 'Draft the document', { SUBMIT: 'standardisation' }),
  standardisation: pending(role('StandardisationReviewer'), '标准化审核', 'Review of the standardisation', {
    REVIEWED: 'approval',
    RETURN: sendsBack('draft'),
  }),
  approval: approval(role('TechnicalLead'), '技术负责人批准', 'The technical lead approves', {
    APPROVE: {
      target: 'released',
      actions: puts('document', ({ request, at }) => ({
        ...only(request, 'name', 'kind', 'version'),
        status: 'inForce',
        releasedAt: at,
      })),
    },
  }),
  released: end('已发布', 'Released', { tells: text('工艺文件已发布', 'The document is released') }),
});
