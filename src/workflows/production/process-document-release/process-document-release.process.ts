import { role } from '../../../engine/people.js';
import { checklist, declareProcess, rejected, requestEvents, text, withdrawn } from '../../../engine/words.js';
import { documentLedger } from '../process-documents.js';
import { ProcessDocument, StandardisationReview } from './process-document-release.forms.js';

const { approval, chart, draft, end, puts, sendsBack, task } = declareProcess({
  key: 'process-document-release',
  family: 'production',
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
  startTitle: text('编制工艺文件', 'Draft a process document'),
  request: ProcessDocument,
  profiles: { '001': {} },
  events: {
    ...requestEvents(ProcessDocument),
    REVIEWED: { title: text('标准化审核通过', 'Reviewed'), form: StandardisationReview },
  },
  registers: { 'process-documents': documentLedger },
  facts: {
    document: {
      on: ['SUBMIT', 'APPROVE'],
      register: 'process-documents',
      key: ({ request }) => request.documentNumber,
    },
  },
  rules: {
    notInForce: {
      on: ['SUBMIT', 'APPROVE'],
      holds: ({ facts: { document } }) => document?.data['status'] !== 'inForce',
      zh: '{request.documentNumber} 现行有效，修订须经“工艺变更”的评审、批准和验证（001 篇二 2.2）。',
      en: 'Expected a new document, but {request.documentNumber} is in force and revised by a process change alone (001 篇二 2.2).',
    },
    complete: checklist('REVIEWED', StandardisationReview, '001 篇二 2.1'),
  },
});

const on = { WITHDRAW: 'withdrawn' };

export default chart({
  draft: draft('编制工艺文件', 'Draft the document', { SUBMIT: { guard: 'notInForce', target: 'standardisation' } }),
  standardisation: task(role('StandardisationReviewer'), '标准化审核', 'Review of the standardisation', {
    on,
    REVIEWED: { guard: 'complete', target: 'approval' },
    RETURN: sendsBack('draft'),
  }),
  approval: approval(role('TechnicalLead'), '技术负责人批准', 'The technical lead approves', {
    APPROVE: {
      guard: 'notInForce',
      target: 'released',
      actions: puts('document', ({ context: { request }, event }) => ({
        ...{ name: request.name, kind: request.kind, version: request.version },
        ...{ status: 'inForce', releasedAt: event.at },
      })),
    },
  }),
  released: end('已发布', 'Released', { tells: text('工艺文件已发布', 'The document is released') }),
  rejected,
  withdrawn,
});
