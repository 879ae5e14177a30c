import { Count, LongText, RegisterKey, Tick } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { role } from '../../../engine/people.js';
import { declareProcess, event, form, kept, Remark, requestEvents, text } from '../../../engine/words.js';
import { documentAsked, documentLedger } from '../process-documents.js';

const words = declareProcess('production/process-change', {
  title: text('工艺变更', 'Process change'),
  subject: text('变更工艺文件 {request.documentNumber}', 'Change of {request.documentNumber}'),
  summary: ['change', 'reason', 'version'],
  sources: ['001 篇二 2.2', '001 篇二 2.1'],
  modelled: {
    '手册只规定“申请、评审、批准、验证和文件修订”，未写由谁：默认技术部评审、技术负责人批准、质量部门验证（均为参数）。':
      'The manual names the five steps and nobody: the technical department reviews, its lead approves, the quality department verifies (all parameters).',
    '验证不合格退回申请人；修订后的文件同样经标准化审核和技术负责人批准（2.1）。手册未规定期限、驳回和撤回。':
      'What fails the verification goes back to the requester. The revised document passes standardisation and the technical lead as a new one does (2.1). The manual is silent on limits, rejections and withdrawals.',
  },
  /** 变更申请 (001 篇二 2.2). */
  request: form('申请工艺变更', 'Request a process change', {
    documentNumber: RegisterKey('工艺文件编号', 'Number of the document', 'process-documents'),
    before: LongText('现行参数或方法', 'Parameter or method in force'),
    change: LongText('变更内容', 'The change'),
    reason: LongText('变更理由', 'Reason'),
  }),
  policy: {
    reviewer: parameter('processChange.reviewer', '评审人', 'Who reviews', {
      '[model] 001 篇二 2.2 names nobody': role('TechnicalDepartment'),
    }),
    approver: parameter('processChange.approver', '批准人', 'Who approves', {
      '[model] 001 篇二 2.2 names nobody': role('TechnicalLead'),
    }),
    verifier: parameter('processChange.verifier', '验证人', 'Who verifies', {
      '[model] 001 篇二 2.2 names nobody': role('QualityManagementDepartment'),
    }),
  },
  events: {
    ...requestEvents,
    REVIEWED: kept('评审通过', 'Reviewed', { opinion: LongText('评审意见', 'Opinion') }),
    VERIFIED: event('验证合格', 'Verified', {
      keeps: ['result'],
      effective: Tick('验证合格', 'Verified'),
      result: LongText('验证结果', 'Result'),
    }),
    NOT_VERIFIED: event('验证不合格', 'Not verified', Remark),
    REVISED: kept('文件已修订', 'Document revised', {
      version: Count('修订后的版本', 'Version after the revision', { most: 999 }),
    }),
  },
  registers: { 'process-documents': documentLedger },
  facts: { document: documentAsked(['SUBMIT', 'REVISED', 'APPROVE']) },
  rules: {
    inForce: {
      SUBMIT: ({ facts: { document } }) => document?.data['status'] === 'inForce',
      zh: '只变更现行有效的工艺文件（001 篇二 2.2），台账中没有现行的 {request.documentNumber}。',
      en: 'Expected a document in force (001 篇二 2.2), but {request.documentNumber} is not.',
    },
    versionHigher: {
      on: ['REVISED', 'APPROVE'],
      holds: ({ facts: { document }, data, context }) => {
        const before = Number(document?.data['version'] ?? 0);
        const version = 'version' in data ? data.version : (context.version ?? 0);
        return version > before || { before, version };
      },
      zh: '修订后的版本须高于 {before}，填写的是 {version}。',
      en: 'Expected a version above {before}, but found {version}.',
    },
  },
});
const { amends, approval, byPolicy, chart, draft, end, pending, sendsBack, task } = words;
const revision = { clause: '001 篇二 2.1', REJECT: 'verified', RETURN: 'verified' } as const;

export default chart({
  draft: draft('变更申请', 'Request the change', { SUBMIT: 'applied' }),
  applied: pending(byPolicy('reviewer'), '评审', 'Review', {
    REVIEWED: 'reviewed',
    RETURN: sendsBack('draft'),
    REJECT: 'rejected',
  }),
  reviewed: approval(byPolicy('approver'), '批准', 'Approve', { APPROVE: 'approved' }),
  approved: pending(byPolicy('verifier'), '验证', 'Verify', { VERIFIED: 'verified', NOT_VERIFIED: sendsBack('draft') }),
  verified: task(role('TechnicalDepartment'), '文件修订', 'Revise the document', {
    REVISED: { guard: 'versionHigher', target: 'standardisation' },
  }),
  standardisation: approval(role('StandardisationReviewer'), '修订文件标准化审核', 'Standardisation is reviewed', {
    on: {},
    ...revision,
    APPROVE: 'release',
  }),
  release: approval(role('TechnicalLead'), '技术负责人批准发布', 'The technical lead lets it be released', {
    on: {},
    ...revision,
    APPROVE: {
      guard: 'versionHigher',
      target: 'documentRevised',
      actions: amends('document', ({ context: { version }, request, at }) => ({
        version,
        lastChange: request.change,
        revisedAt: at,
      })),
    },
  }),
  documentRevised: end('文件已修订', 'Document revised', { tells: text('工艺变更已完成', 'The change is done') }),
});
