import { Choice, Flag, LongText, Optional, RegisterKey, Text } from '../../../engine/forms.js';
import { initiator, role } from '../../../engine/people.js';
import { givenWhere, only } from '../../../engine/rules.js';
import { declareProcess, event, form, ledger, Remark, text } from '../../../engine/words.js';
import { documentLedger } from '../process-documents.js';

/** Which changes of documents this case has asked for, and when. */
type Asked = readonly { readonly documentNumber: string | undefined; readonly at: string }[];
const askedAt = (asked: Asked, documentNumber?: string | null): string | undefined =>
  asked.find((one) => one.documentNumber === documentNumber)?.at;

const { branch, chart, creates, end, remembers, starts, task } = declareProcess('production/process-abnormality', {
  title: text('工艺异常处理', 'Process abnormality'),
  subject: text('工艺异常：{request.operation}', 'Abnormality: {request.operation}'),
  summary: ['kind', 'description', 'cause', 'correction'],
  sources: ['001 篇二 2.4'],
  modelled: {
    '“立即”未定期限。须调整或优化工艺的，由分析人申请“工艺变更”，文件修订之后方可执行（2.2）；纠正措施由车间执行。':
      "'At once' has no figure. Where the process itself has to be adjusted, whoever analysed asks for a process change, and nothing is adjusted before the document is revised (2.2); the workshop carries out the correction.",
    '同一工艺文件的变更只发起一次；未获批准而重新分析后仍须变更的，由技术部门修改原申请或另行申请。':
      'The change of one document is asked for once; where the analysis wants it again after it was not made, the technical department corrects that request or makes another one.',
  },
  initiatorMayDecide: true,
  /** 立即停止操作并报告 (001 篇二 2.4). */
  request: form('报告工艺异常', 'Report an abnormality', {
    operation: Text('工序', 'Operation'),
    kind: Choice('异常', 'Abnormality', {
      drift: text('参数偏离', 'Parameter out of range'),
      difficulty: text('操作困难', 'Difficult to operate'),
      unstable: text('质量不稳定', 'Unstable quality'),
      other: text('其他', 'Other'),
    }),
    stopped: Flag('已停止操作', 'Operation stopped'),
    description: LongText('情况', 'What happened'),
  }),
  events: {
    STOPPED: event('已停止操作', 'Operation stopped'),
    ANALYSED: event('原因已分析，措施已制定', 'Analysed', {
      keeps: ['cause', 'correction', 'documentNumber'],
      cause: LongText('原因', 'Cause'),
      correction: LongText('纠正措施', 'Correction'),
      adjusts: Flag('须调整或优化工艺', 'The process has to be adjusted'),
      documentNumber: Optional(RegisterKey('工艺文件编号', 'Number of the document', 'process-documents')),
    }),
    ADJUSTED: event('工艺文件已修订', 'The document is revised'),
    NOT_CHANGED: event('工艺变更未获批准，重新分析', 'The change was not made: analyse again', Remark),
    CORRECTED: event('已纠正', 'Corrected'),
    FILED: event('记录存档', 'Recorded and filed', { result: LongText('处理结果', 'Result') }),
  },
  keeps: { asked: [] as Asked },
  registers: {
    'process-documents': documentLedger,
    'process-abnormalities': ledger('工艺异常记录', 'Process abnormalities', {
      key: text('工序与时间', 'Operation and time'),
      readers: ['TechnicalDepartment', 'ManufacturingDepartment', 'QualityManagementDepartment'],
    }),
  },
  facts: { document: { on: 'ADJUSTED', register: 'process-documents', key: 'context.documentNumber' } },
  rules: {
    isChanged: {
      ADJUSTED: ({ facts: { document }, context: { asked, documentNumber } }) =>
        String(document?.data['revisedAt'] ?? '') > (askedAt(asked, documentNumber) ?? ''),
      zh: '调整工艺须先办完工艺变更（001 篇二 2.2），工艺文件尚未修订。',
      en: 'Expected the process change to be done first (001 篇二 2.2), but the document is not revised.',
    },
    documentNamed: givenWhere('ANALYSED', 'data.documentNumber', ['data.adjusts', true], '001 篇二 2.2、2.4'),
  },
  guards: {
    isStopped: ({ context }) => context.request.stopped,
    adjusts: { ANALYSED: ({ data }) => data.adjusts },
    adjustsAsAsked: {
      ANALYSED: ({ context: { asked }, data }) => data.adjusts && askedAt(asked, data.documentNumber) !== undefined,
    },
  },
});

export default chart({
  reported: branch('已报告', 'Reported', [{ guard: 'isStopped', target: 'analysis' }, { target: 'stopping' }]),
  stopping: task(initiator(), '立即停止操作', 'Stop the operation at once', { STOPPED: 'analysis' }),
  analysis: task(role('TechnicalDepartment'), '技术部门牵头分析原因，制定纠正措施', 'Find the cause and a correction', {
    ANALYSED: [
      { guard: 'adjustsAsAsked', target: 'adjustment' },
      // 必要时进行工艺调整或优化: by its own procedure alone (2.2), which whoever analysed asks for.
      {
        guard: 'adjusts',
        target: 'adjustment',
        actions: [
          remembers(({ context, data: { documentNumber }, at }) => ({
            asked: [...context.asked, { documentNumber, at }],
          })),
          starts(
            'process-change',
            ({ request: { description: before }, data: { documentNumber, correction: change, cause: reason } }) => ({
              documentNumber,
              before,
              change,
              reason,
            }),
            ({ actor }) => actor,
          ),
        ],
      },
      'correction',
    ],
  }),
  adjustment: task(role('TechnicalDepartment'), '办理工艺变更，文件修订后调整', 'See to the process change', {
    clause: '001 篇二 2.2、2.4',
    ADJUSTED: 'correction',
    NOT_CHANGED: 'analysis',
  }),
  correction: task(role('Workshop'), '执行纠正措施', 'Carry out the correction', { CORRECTED: 'filing' }),
  filing: task(role('TechnicalDepartment'), '处理过程和结果记录存档', 'Record and file course and result', {
    FILED: {
      target: 'filed',
      actions: creates('process-abnormalities', ({ context: { cause, correction }, request, data, at }) => ({
        key: `${request.operation}/${at}`,
        data: { ...only(request, 'kind', 'description'), cause, correction, result: data.result, filedAt: at },
      })),
    },
  }),
  filed: end('已存档', 'Filed', { tells: text('工艺异常已处理', 'The abnormality is dealt with') }),
});
