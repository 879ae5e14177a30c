import { and } from 'xstate';
import { NoParameters } from '../../../engine/parameters.js';
import { initiator, role } from '../../../engine/people.js';
import { declareProcess, ledger, text } from '../../../engine/words.js';
import { Abnormality, AbnormalityRecord, CauseAnalysis } from './process-abnormality.forms.js';

const { chart, creates, end, starts, task } = declareProcess({
  key: 'process-abnormality',
  version: 1,
  family: 'production',
  title: text('工艺异常处理', 'Process abnormality'),
  subject: text('工艺异常：{request.operation}', 'Abnormality: {request.operation}'),
  summary: ['kind', 'description', 'cause', 'correction'],
  sources: ['001 篇二 2.4'],
  clause: '001 篇二 2.4',
  modelled: {
    '“立即”未定期限。须调整或优化工艺的，另由“工艺变更”办理；纠正措施由车间执行。':
      "'At once' has no figure. Where the process itself has to be adjusted, a process change follows; the workshop carries out the correction.",
  },
  startTitle: text('报告工艺异常', 'Report an abnormality'),
  initiatorMayDecide: true,
  request: Abnormality,
  policy: NoParameters,
  profiles: { '001': {} },
  events: {
    STOPPED: { title: text('已停止操作', 'Operation stopped') },
    ANALYSED: {
      title: text('原因已分析，措施已制定', 'Analysed'),
      form: CauseAnalysis,
      keeps: ['cause', 'correction', 'documentNumber'],
    },
    CORRECTED: { title: text('已纠正', 'Corrected') },
    FILED: { title: text('记录存档', 'Recorded and filed'), form: AbnormalityRecord },
  },
  registers: {
    'process-abnormalities': ledger(
      text('工艺异常记录', 'Process abnormalities'),
      text('工序与时间', 'Operation and time'),
      'TechnicalDepartment',
      'ManufacturingDepartment',
      'QualityManagementDepartment',
    ),
  },
  rules: {
    documentNamed: {
      on: 'ANALYSED',
      holds: ({ data }) => !data.adjusts || data.documentNumber !== undefined,
      zh: '调整工艺须写明所变更的工艺文件（001 篇二 2.2、2.4）。',
      en: 'Expected the document that the adjustment changes (001 篇二 2.2, 2.4).',
    },
  },
  guards: {
    isStopped: ({ context }) => context.request.stopped,
    adjusts: ({ event }) => event.type === 'ANALYSED' && event.data.adjusts,
  },
});

/** 必要时进行工艺调整或优化: no parameter changes without its own procedure (2.2). */
const changes = starts('process-change', ({ context: { request }, event }) =>
  event.type === 'ANALYSED'
    ? {
        ...{ documentNumber: event.data.documentNumber, before: request.description },
        ...{ change: event.data.correction, reason: event.data.cause },
      }
    : {},
);

export default chart({
  reported: {
    meta: { title: text('已报告', 'Reported'), clause: '001 篇二 2.4' },
    always: [{ guard: 'isStopped', target: 'analysis' }, { target: 'stopping' }],
  },
  stopping: task(initiator(), '立即停止操作', 'Stop the operation at once', { STOPPED: 'analysis' }),
  analysis: task(
    role('TechnicalDepartment'),
    '技术部门牵头分析原因，制定纠正措施',
    'The technical department analyses and corrects',
    {
      ANALYSED: [
        { guard: and(['adjusts', 'documentNamed']), target: 'correction', actions: changes },
        { guard: 'documentNamed', target: 'correction' },
      ],
    },
  ),
  correction: task(role('Workshop'), '执行纠正措施', 'Carry out the correction', { CORRECTED: 'filing' }),
  filing: task(role('TechnicalDepartment'), '处理过程和结果记录存档', 'Record and file course and result', {
    FILED: {
      target: 'filed',
      actions: creates('process-abnormalities', ({ context: { request, cause, correction }, event }) => ({
        key: `${request.operation}/${event.at}`,
        data: {
          ...{ kind: request.kind, description: request.description, cause, correction },
          ...{ result: event.type === 'FILED' ? event.data.result : null, filedAt: event.at },
        },
      })),
    },
  }),
  filed: end('已存档', 'Filed', { tells: text('工艺异常已处理', 'The abnormality is dealt with') }),
});
