import { anyOf, departmentHeadOf, initiator, role } from '../../../engine/people.js';
import { declareProcess, Remark, text } from '../../../engine/words.js';
import { Assessment, Candidate, Findings, Hire, Notice, Vacancy } from './recruitment.forms.js';

const { chart, end, remembers, starts, task } = declareProcess({
  key: 'recruitment',
  family: 'people',
  title: text('招聘', 'Recruitment'),
  subject: text('招聘：{request.post}', 'Recruitment: {request.post}'),
  summary: ['number', 'channels', 'candidate', 'reportOn'],
  sources: ['000 篇一 第十一条', '001 篇一 第四、五条'],
  clause: '001 篇一 第五条',
  modelled: {
    '行政人事部组织，用人部门（增员申请人所在部门）参加复试并确定人选；增员多人的逐一确定人选，录满人数或不再录用即办结。录用即发起入职流程，录用通知书由其第一步发出（000 篇三 2.1.1）。':
      'HR and administration organises it; the department that asked holds the second interview and selects. Of several people each is selected by himself, until there are as many as were asked for or nobody more is hired. A hire starts the onboarding, whose first step sends the offer letter (000 篇三 2.1.1).',
    '各步均可不录用；时限、笔试和评分手册未规定。':
      'Any step may end without a hire; limits, tests and scores are not ruled.',
  },
  /** 增员申请经部门经理审核、总经理批准后 (000 篇一 第十一条): nobody recruits without one. */
  startableBy: 'parent',
  initiatorMayDecide: true,
  request: Vacancy,
  profiles: { '001': {} },
  events: {
    PUBLISH: { title: text('发布信息', 'Publish'), form: Notice, keeps: ['channels'] },
    SCREENED: { title: text('完成筛选', 'Screened'), form: Findings },
    FIRST_HELD: { title: text('初试通过', 'First interview passed'), form: Findings },
    SECOND_HELD: { title: text('复试通过', 'Second interview passed'), form: Assessment },
    CHECKED: { title: text('背景调查无异议', 'Background check passed'), form: Findings },
    SELECT: { title: text('确定人选', 'Select'), form: Candidate, keeps: ['candidate', 'reportOn'] },
    HIRE: { title: text('录用，办理入职', 'Hire: go on with onboarding'), form: Hire },
    NOT_HIRED: { title: text('不录用', 'Do not hire'), form: Remark },
    NEXT: { title: text('另选应聘者', 'Try another candidate'), form: Remark },
  },
  keeps: { hired: 0 },
  guards: {
    moreWanted: ({ context }) => context.hired + 1 < context.request.number,
    someHired: ({ context }) => context.hired > 0,
    needsCheck: ({ event }) => event.type === 'SECOND_HELD' && event.data.check,
  },
});

const hr = role('HrAdminOfficer');
const department = anyOf(initiator(), departmentHeadOf(initiator()));
const no = { NOT_HIRED: [{ guard: 'someHired', target: 'hired' }, { target: 'notHired' }] } as const;
const other = { ...no, NEXT: 'screening' } as const;

/** 办理入职手续 (001 篇一 第五条): HR goes on with it, whoever had asked for people. */
const onboarding = starts(
  'onboarding',
  ({ context: { request, candidate }, event }) => ({
    ...(event.type === 'HIRE' ? event.data : {}),
    ...{ name: candidate, position: request.post },
  }),
  ({ event }) => event.actor,
);
const counted = remembers(({ context }) => ({ hired: context.hired + 1 }));

export default chart({
  requested: task(hr, '发布招聘信息', 'Publish the vacancy', { PUBLISH: 'screening', ...no }),
  screening: task(hr, '筛选简历', 'Screen the applications', { SCREENED: 'firstInterview', ...no }),
  firstInterview: task(hr, '初试', 'First interview', { FIRST_HELD: 'secondInterview', ...other }),
  secondInterview: task(department, '复试', 'Second interview', {
    SECOND_HELD: [{ guard: 'needsCheck', target: 'backgroundCheck' }, { target: 'selection' }],
    ...other,
  }),
  backgroundCheck: task(hr, '背景调查', 'Background check', { CHECKED: 'selection', ...other }),
  selection: task(department, '确定人选', 'Select the candidate', { SELECT: 'selected', ...other }),
  selected: task(hr, '录用并办理入职', 'Hire, and begin the onboarding', {
    HIRE: [
      { guard: 'moreWanted', target: 'screening', actions: [onboarding, counted] },
      { target: 'hired', actions: onboarding },
    ],
    ...other,
  }),
  hired: end('已录用，办理入职', 'Hired', {
    tells: text('人选已录用，入职流程已开始', 'The candidate is hired, and the onboarding has begun'),
  }),
  notHired: end('未录用', 'Not hired', { tells: text('招聘未录用', 'Nobody was hired') }),
});
