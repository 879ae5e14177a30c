import { Choice, Count, Day, Department, Flag, FreeText, Person, Text } from '../../../engine/forms.js';
import { anyOf, departmentHeadOf, initiator, role } from '../../../engine/people.js';
import { Personal } from '../../../engine/personal-data.js';
import { declareProcess, event, form, kept, Remark, text } from '../../../engine/words.js';

const findingsFields = { findings: FreeText('结论', 'Findings', { longest: 4000 }) };

const { chart, end, remembers, starts, task } = declareProcess('people/recruitment', {
  title: text('招聘', 'Recruitment'),
  subject: text('招聘：{request.post}', 'Recruitment: {request.post}'),
  summary: ['number', 'channels', 'candidate', 'reportOn'],
  sources: ['001 篇一 第五条', '001 篇一 第四条', '000 篇一 第十一条'],
  modelled: {
    '行政人事部组织，用人部门（增员申请人所在部门）参加复试并确定人选；增员多人的逐一确定人选，录满人数或不再录用即办结。录用即发起入职流程，录用通知书由其第一步发出（000 篇三 2.1.1）。':
      'HR and administration organises it; the department that asked holds the second interview and selects. Of several people each is selected by himself, until there are as many as were asked for or nobody more is hired. A hire starts the onboarding, whose first step sends the offer letter (000 篇三 2.1.1).',
    '各步均可不录用；时限、笔试和评分手册未规定。':
      'Any step may end without a hire; limits, tests and scores are not ruled.',
  },
  /** 增员申请经部门经理审核、总经理批准后 (000 篇一 第十一条): nobody recruits without one. */
  startableBy: 'parent',
  initiatorMayDecide: true,
  request: form({ post: Text('岗位', 'Post'), number: Count('人数', 'Number of people', { most: 500 }) }),
  events: {
    PUBLISH: kept('发布信息', 'Publish', { channels: Text('发布渠道', 'Where it is published') }),
    SCREENED: event('完成筛选', 'Screened', findingsFields),
    FIRST_HELD: event('初试通过', 'First interview passed', findingsFields),
    /** How the candidates were assessed (000 篇一 第十一条: 面试、笔试等). */
    SECOND_HELD: event('复试通过', 'Second interview passed', {
      assessment: FreeText('评价', 'Assessment', { longest: 4000 }),
      check: Flag('需背景调查', 'A background check is needed'),
    }),
    CHECKED: event('背景调查无异议', 'Background check passed', findingsFields),
    SELECT: event('确定人选', 'Select', {
      keeps: ['candidate', 'reportOn'],
      candidate: Personal(Text('人选姓名', 'Name of the candidate')),
      reportOn: Day('拟报到日', 'Day of reporting'),
    }),
    /** What the onboarding begins with, beside the name and the post. */
    HIRE: event('录用，办理入职', 'Hire: go on with onboarding', {
      post: Choice('岗位类别', 'Kind of post', {
        office: text('一般岗位', 'Ordinary post'),
        production: text('生产岗位', 'Production post'),
      }),
      department: Department('用人部门', 'Hiring department'),
      headId: Person('部门负责人', 'Head of the department'),
      probationMonths: Count('试用期（月）', 'Probation in months', { most: 12 }),
    }),
    NOT_HIRED: event('不录用', 'Do not hire', Remark),
    NEXT: event('另选应聘者', 'Try another candidate', Remark),
  },
  keeps: { hired: 0 },
  guards: {
    moreWanted: ({ context }) => context.hired + 1 < context.request.number,
    someHired: ({ context }) => context.hired > 0,
    needsCheck: { SECOND_HELD: ({ data }) => data.check },
  },
});

const hr = role('HrAdminOfficer');
const department = anyOf(initiator(), departmentHeadOf(initiator()));
const no = { NOT_HIRED: [{ guard: 'someHired', target: 'hired' }, { target: 'notHired' }] } as const;
const other = { ...no, NEXT: 'screening' } as const;

/** 办理入职手续 (001 篇一 第五条): HR goes on with it, whoever had asked for people. */
const onboarding = starts(
  'onboarding',
  { HIRE: ({ context, request, data }) => ({ ...data, name: context.candidate, position: request.post }) },
  ({ actor }) => actor,
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
