import { Choice, FreeText, RegisterKey, Tick } from '../../../engine/forms.js';
import { days, parameter } from '../../../engine/parameters.js';
import { role } from '../../../engine/people.js';
import { declareProcess, event, form, Remark, requestEvents, text } from '../../../engine/words.js';
import { archiveLedger } from '../archive.js';

const words = declareProcess('administration/archive-borrowing', {
  title: text('档案借阅', 'Archive borrowing'),
  subject: text('档案 {request.fileNumber}', 'File {request.fileNumber}'),
  summary: ['use', 'purpose'],
  sources: ['002 篇4 学员档案 七', '002 篇4 学员档案 二、六、十四'],
  modelled: {
    '“有关领导”为参数，默认分管领导；复印须中心主任批准后再请示。':
      "'有关领导' is a parameter, the executive in charge unless set otherwise; for copies the director approves first.",
    '逾期未还只作提醒；污损、涂改的处理手册未规定：登记后归还。':
      'A late return is only reminded of. On dirtied or altered files the manual is silent: it is entered, and the file is back.',
  },
  /** 借阅登记 (002 篇4 学员档案 七、十四). */
  request: form('登记借阅档案', 'Ask for a file of the archive', {
    fileNumber: RegisterKey('档案编号', 'Number of the file', 'archive'),
    use: Choice('用途', 'What for', {
      consult: text('查阅', 'Consult'),
      borrow: text('借阅', 'Borrow'),
      copy: text('复印', 'Copy'),
      moveOut: text('移出', 'Move out'),
    }),
    purpose: FreeText('工作需要', 'Need of the work'),
  }),
  policy: {
    loan: parameter('archive.loan.max', '借阅期限', 'Longest loan', { '002 篇4 学员档案 七': days(7) }),
    copyApprover: parameter('archive.copy.approver', '复印审批人', 'Who approves copies', {
      "002 篇4 学员档案 七 '请示有关领导' [ambiguous]: which leaders it does not say": role('ExecutiveInCharge'),
    }),
  },
  events: {
    ...requestEvents,
    HANDED_OUT: event('交付', 'Hand out'),
    RETURNED: event('完好归还', 'Back, in order', '002 篇4 学员档案 六、七', {
      clean: Tick('无污损、卷折', 'Not dirtied or folded'),
      unmarked: Tick('无划线、打圈、批注、涂改', 'Not marked or altered'),
    }),
    RETURNED_SPOILT: event('归还，有污损或涂改', 'Back, spoilt', Remark),
  },
  registers: { archive: archiveLedger },
  facts: {
    file: {
      on: ['SUBMIT', 'HANDED_OUT', 'RETURNED', 'RETURNED_SPOILT'],
      register: 'archive',
      key: 'request.fileNumber',
    },
  },
  rules: {
    inArchive: {
      on: ['SUBMIT', 'HANDED_OUT'],
      holds: ({ facts: { file } }) => file?.data['status'] === 'in',
      zh: '档案 {request.fileNumber} 须在档案室中（未归档、已借出或已移出的不能借阅）。',
      en: 'Expected {request.fileNumber} to be in the archive: it is not there, out, or moved out.',
    },
  },
  guards: {
    isCopied: ({ context }) => context.request.use === 'copy',
    isMovedOut: ({ context }) => context.request.use === 'moveOut',
  },
});
const { amends, approvals, byPolicy, chart, draft, end, pending, task } = words;

const keeper = role('ArchiveKeeper');
const back = (besides = {}) =>
  amends('file', ({ at }) => ({ status: 'in', borrowedBy: null, returnedAt: at, ...besides }));

export default chart({
  draft: draft('借阅登记', 'Ask for the file', { SUBMIT: 'directorApproval' }),
  ...approvals('handout', {
    directorApproval: task(role('CentreDirector'), '中心主任批准', 'The director approves'),
    copyApproval: task(byPolicy('copyApprover'), '有关领导批准复印', 'The leaders approve the copy', {
      when: 'isCopied',
    }),
  }),
  handout: pending(keeper, '档案管理人交付', 'The keeper hands the file out', {
    HANDED_OUT: [
      {
        guard: 'isMovedOut',
        target: 'movedOut',
        actions: amends('file', ({ at }) => ({ status: 'movedOut', movedOutAt: at })),
      },
      {
        target: 'out',
        actions: amends('file', ({ context, at }) => ({
          status: 'out',
          borrowedBy: context.initiator,
          borrowedAt: at,
        })),
      },
    ],
  }),
  out: task(keeper, '借出：归还时检查', 'Out: inspect it when it comes back', {
    deadline: 'loan',
    RETURNED: { target: 'returned', actions: back() },
    RETURNED_SPOILT: { target: 'returnedSpoilt', actions: back({ spoilt: true }) },
  }),
  returned: end('已归还', 'Returned'),
  returnedSpoilt: end('归还，有污损', 'Returned spoilt'),
  movedOut: end('已移出', 'Moved out', '002 篇4 学员档案 十四'),
});
