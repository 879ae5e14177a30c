import { Day, Label, Text, Tick } from '../../../engine/forms.js';
import { days, parameter } from '../../../engine/parameters.js';
import { role } from '../../../engine/people.js';
import { Personal } from '../../../engine/personal-data.js';
import { notRegistered, only } from '../../../engine/rules.js';
import { approvalEvents, declareProcess, event, form, kept, text, withdrawal } from '../../../engine/words.js';
import { archiveLedger } from '../archive.js';

const { approval, chart, creates, end, pending, sendsBack, task } = declareProcess('administration/archive-intake', {
  title: text('档案归档', 'Archive intake'),
  subject: text('档案 {request.fileNumber} 归档', 'Intake of file {request.fileNumber}'),
  summary: ['learner', 'course', 'examinedOn'],
  sources: ['002 篇4 学员档案 一至十五'],
  clause: '002 篇4 学员档案 十五',
  modelled: {
    '逾期未转交只作提醒；长期保存、不得涂改由台账保证：归档后的条目不删改。':
      'A late transfer is only reminded of. That files are kept for long and not altered is what the ledger does.',
    '一期一档（八）即各学员档案按培训期归集；存放条件（防火、防盗、防潮等，五）和保密（十四）不是流程，未建模。':
      'The file of a class (八) is those of its learners, by their class. How files are stored (fire, theft, damp; 五) and kept secret (十四) is no process and not modelled.',
  },
  startableBy: ['TrainingOffice'],
  initiatorMayDecide: true,
  /** The file of a learner, from his enrolment on (002 篇4 学员档案 十一). */
  request: form('移交学员档案', 'Hand over the file of a learner', {
    fileNumber: Label('档案编号', 'Number of the file'),
    learner: Personal(Text('学员姓名', 'Name of the learner')),
    course: Label('培训期', 'Class'),
    examinedOn: Day('考试完成日', 'Examination completed on'),
  }),
  policy: {
    handOver: parameter('archive.intake.limit', '考试完成后转交期限', 'Time to hand over', {
      '002 篇4 学员档案 十五': days(7),
    }),
  },
  events: {
    ...approvalEvents,
    ...withdrawal,
    /** What goes into the file, sorted (学员档案 十二、十三). */
    HAND_OVER: event('转交中心档案室', 'Hand over', '002 篇4 学员档案 十二', {
      study: Tick('学习', 'Study'),
      discipline: Tick('纪律', 'Discipline'),
      attendance: Tick('考勤', 'Attendance'),
      conduct: Tick('日常考评、主要表现', 'Assessments and conduct'),
      specialWork: Tick('特种作业档案表', 'Form for special work'),
      health: Tick('身体健康证明', 'Health certificate'),
      papers: Tick('考卷', 'Papers'),
      scores: Tick('考试成绩', 'Scores'),
    }),
    ARCHIVE: kept('归档', 'Archive', { shelf: Label('存放位置（明码）', 'Place (shelf mark)') }),
  },
  registers: { archive: archiveLedger },
  facts: { sameNumber: { on: 'HAND_OVER', register: 'archive', key: 'request.fileNumber' } },
  rules: {
    oneFileEach: notRegistered('HAND_OVER', 'sameNumber', 'request.fileNumber', '002 篇4 学员档案 十一'),
  },
});

export default chart({
  compiling: pending(role('TrainingOffice'), '整理档案并转交', 'Compile the file and hand it over', {
    clause: '002 篇4 学员档案 十二、十五',
    deadline: { limit: 'handOver', from: 'request.examinedOn' },
    HAND_OVER: 'directorApproval',
  }),
  directorApproval: approval(role('CentreDirector'), '中心主任批准收进', 'The director approves the intake', {
    clause: '002 篇4 学员档案 十四',
    APPROVE: 'archiving',
    RETURN: sendsBack('compiling'),
  }),
  archiving: task(role('ArchiveKeeper'), '中心档案室编号归档', 'The archive room numbers and keeps it', {
    clause: '002 篇4 学员档案 五、八、十三',
    ARCHIVE: {
      target: 'archived',
      actions: creates('archive', ({ request, data, at }) => ({
        key: request.fileNumber,
        data: { ...only(request, 'learner', 'course'), status: 'in', shelf: data.shelf, archivedAt: at },
      })),
    },
    RETURN: sendsBack('compiling'),
  }),
  archived: end('已归档', 'Archived', { tells: text('档案已归档', 'The file is archived') }),
});
