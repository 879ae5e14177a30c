import { ledger, text } from '../../engine/words.js';

/** 工艺文件体系 (001 篇二 2.1): one entry a document, under its number, with its version in force. */
export const documentLedger = ledger('工艺文件台账', 'Process documents', {
  key: text('文件编号', 'Number of the document'),
  readers: [
    'TechnicalDepartment',
    'TechnicalLead',
    'StandardisationReviewer',
    'ManufacturingDepartment',
    'Workshop',
    'QualityManagementDepartment',
  ],
});

/** The fact that carries the entry of the document that a request names. */
export const documentAsked = <const On extends string | readonly string[]>(on: On) => ({
  on,
  register: 'process-documents' as const,
  key: ({ request }: { readonly request: { readonly documentNumber: string } }) => request.documentNumber,
});

/** 工艺规程、作业指导书、检验标准、工艺卡片 (001 篇二 2.1). */
export const documentKinds = {
  procedure: text('工艺规程', 'Process procedure'),
  instruction: text('作业指导书', 'Work instruction'),
  inspectionStandard: text('检验标准', 'Inspection standard'),
  card: text('工艺卡片', 'Process card'),
};
