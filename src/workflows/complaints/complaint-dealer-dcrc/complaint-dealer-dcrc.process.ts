import { Choice, Day, Department, Flag, FreeText, Person } from '../../../engine/forms.js';
import { role, user } from '../../../engine/people.js';
import { dayOfMonth, dueDay, today } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, Remark, says, text } from '../../../engine/words.js';
import { ComplaintRecord, long } from '../complaint-record.js';
import { closesWith, complaintCase, numberBeyondTwoDigits, ownEntry, receivedWith } from '../complaint-register.js';

const { amends, chart, creates, end, remembers, task } = declareProcess('complaints/complaint-dealer-dcrc', {
  ...complaintCase,
  title: text('客户投诉管理办法（客户关系中心）', 'Dealership complaints through the customer relations centre'),
  subject: text('{number}：{request.area}', '{number}: {request.area}'),
  summary: ['customerName', 'nature', 'resultBy', 'content'],
  sources: ['004-S 第一–九条'],
  clause: '004-S 第八条',
  modelled: {
    '“规定时间”未给出数值，由 DCRC 在派单时写明。': 'The prescribed time has no value: DCRC writes it on each order.',
    '逾期未反馈或处理不当的，由 DCRC 督办。': 'What is late or inadequate, DCRC supervises.',
    '次月检查的期限为次月最后一天。': 'The check of the next month is due on its last day.',
    '受理部门的负责人由 DCRC 在派单时写明，由其指派专人；指派与反馈同一期限。':
      'DCRC writes the head of the department on the order; he names the handler, within the same limit as the result.',
    '第八条 5 所列投诉一律调查；其余投诉仅在考核认定影响服务质量时整改。':
      'What 第八条 5 lists is always investigated; other complaints only where the assessment finds harm to quality.',
    '满意度测评与回访、明查暗访、服务质量分析会、考核结果的通报在流程之外。':
      'Satisfaction surveys, inspections, the quality meeting and publishing of assessments are outside of the process.',
    ...numberBeyondTwoDigits,
  },
  request: form('登记客户投诉', 'Register a complaint', ComplaintRecord, {
    /** 004-S 第二条. */
    area: Choice('投诉范围', 'Area', {
      sales: text('销售部投诉', 'Sales'),
      service: text('服务部投诉', 'Service'),
      other: text('其他业务部门投诉', 'Other departments'),
    }),
  }),
  events: {
    /** 投诉处理工单 (004-S 第八条 (一), 第九条 (一)). */
    DISPATCH: kept('派单', 'Dispatch', {
      /** Ordinary ones, difficult ones (004-S 第八条 (二)), and those that 第八条 5 has investigated. */
      nature: Choice('投诉性质', 'Nature', {
        ordinary: text('一般投诉', 'Ordinary'),
        difficult: text('重大疑难投诉（索赔、上门等）', 'Major and difficult (claims, visits)'),
        repeated: text('重复投诉', 'Repeated'),
        skipLevel: text('越级投诉', 'Skip-level'),
        major: text('重大客户投诉', 'Major'),
        serviceAccident: text('服务质量事故', 'Service accident'),
        mediaExposure: text('媒体曝光', 'Media exposure'),
      }),
      departmentId: Department('处理部门', 'Department'),
      departmentHeadId: Person('部门负责人', 'Head of the department'),
      resultBy: Day('反馈期限', 'Result by'),
    }),
    /** 指派专人 (004-S 第九条 (一)): by the department, not by DCRC. */
    NAME_HANDLER: kept('指派专人', 'Name the handler', { handlerId: Person('指派专人', 'Designated handler') }),
    RETURN_RESULT: says('result', text('反馈结果', 'Return the result'), text('处理结果', 'Result')),
    ADEQUATE: event('处理得当', 'Adequate'),
    INADEQUATE: event('处理不当', 'Inadequate', Remark),
    SUPERVISE: kept('督办', 'Supervise', {
      resultBy: Day('督办期限', 'New day'),
      demand: FreeText('督办要求', 'What is demanded', long),
    }),
    /** The assessment (004-S 第八条 (一)), and whether a rectification is demanded of the department (第八条 (二)). */
    ASSESS: kept('考核', 'Assess', {
      assessment: FreeText('监督和考核结论', 'Assessment', long),
      harmsQuality: Flag('影响服务质量，须提出整改意见', 'It harms the quality of service: rectify'),
    }),
    /** 调查、落实责任、限期整改 (004-S 第八条 5、7). */
    ASSIGN_LIABILITY: kept('落实责任，限期整改', 'Assign liability, set a day', {
      finding: FreeText('调查结果', 'What was found', long),
      liability: FreeText('责任认定', 'Who is liable', long),
      liableDepartmentId: Department('责任处室', 'Liable department'),
      rectifierId: Person('整改负责人', 'Who rectifies it'),
      rectification: FreeText('整改意见', 'What is to be rectified', long),
      rectifyBy: Day('整改期限', 'Rectify by'),
    }),
    RECTIFIED: says('report', text('提交整改报告', 'Report the rectification'), text('整改报告', 'Report')),
    URGE: kept('督办整改', 'Supervise the rectification', {
      rectifyBy: Day('整改期限', 'Rectify by'),
      demand: FreeText('督办要求', 'What is demanded', long),
    }),
    EFFECTIVE: event('整改有效', 'Effective'),
    INEFFECTIVE: event('整改无效', 'Not effective', Remark),
    TRACK: { ...says('tracked', text('跟踪', 'Track'), text('跟踪情况', 'How it stands')), by: role('Dcrc') },
  },
  /** The day on which the rectification was reported, and the last one of the month after it. */
  keeps: { number: '', rectifiedOn: '', checkBy: '' },
  facts: {
    entry: ownEntry(['DISPATCH', 'NAME_HANDLER', 'ASSESS', 'ASSIGN_LIABILITY', 'EFFECTIVE']),
    today: today(['RECTIFIED', 'EFFECTIVE', 'INEFFECTIVE']),
  },
  rules: {
    nextMonth: {
      on: ['EFFECTIVE', 'INEFFECTIVE'],
      holds: ({ facts, context: { rectifiedOn: day } }) => dueDay(facts.today).slice(0, 7) > day.slice(0, 7) || { day },
      zh: '整改效果以次月的服务质量检查检验（004-S 第八条 8），整改完成于 {day}。',
      en: 'Expected the check of the next month (004-S 第八条 8), but it was rectified on {day}.',
    },
  },
  guards: {
    /** 第八条 5: by its nature. 第八条 (二): any other where it harms the quality of service. */
    isInvestigated: {
      ASSESS: ({ context: { nature }, data }) => (nature !== 'ordinary' && nature !== 'difficult') || data.harmsQuality,
    },
    isDesignated: ({ context }) => (context.handlerId ?? '') !== '',
  },
});

const dcrc = role('Dcrc');
const handler = user('handlerId');
const head = user('departmentHeadId');
const rectifier = user('rectifierId');

/** 全程跟踪 (第八条 (二)): the case shows the last note, its history each. */
const on = { TRACK: { actions: [] } };

const lastOfNextMonth = (day: string): string => dayOfMonth(day, 1, 31);

export default chart(creates('complaints', receivedWith('area')), {
  registered: task(dcrc, '派单', 'Dispatch the complaint', {
    DISPATCH: { target: 'designating', actions: amends('entry', 'nature', 'departmentId') },
  }),
  designating: task(head, '指派专人处理', 'Name who handles it', '004-S 第九条（一）', {
    deadline: { on: 'resultBy' },
    lapse: 'supervised',
    on,
    NAME_HANDLER: {
      target: 'inDepartment',
      actions: amends('entry', ({ context }) => ({ handler: context.handlerId })),
    },
  }),
  inDepartment: task(handler, '处理并反馈结果', 'Handle it and return the result', '004-S 第九条（一）', {
    deadline: { on: 'resultBy' },
    lapse: 'supervised',
    on,
    RETURN_RESULT: 'returnedToDcrc',
  }),
  supervised: task(dcrc, '督办', 'Supervise it', '004-S 第七条', {
    SUPERVISE: [{ guard: 'isDesignated', target: 'inDepartment' }, { target: 'designating' }],
  }),
  returnedToDcrc: task(dcrc, '审核处理结果', 'Review the result', { ADEQUATE: 'verified', INADEQUATE: 'supervised' }),
  verified: task(dcrc, '监督和考核处理结果', 'Assess the result', {
    ASSESS: [
      { guard: 'isInvestigated', target: 'investigating' },
      { target: 'closed', actions: amends('entry', closesWith('result')) },
    ],
  }),
  investigating: task(dcrc, '调查，落实责任', 'Investigate, assign liability', '004-S 第八条 5', {
    ASSIGN_LIABILITY: { target: 'rectifying', actions: amends('entry', 'liableDepartmentId') },
  }),
  rectifying: task(rectifier, '整改', 'Rectify', '004-S 第八条 7', {
    deadline: { on: 'rectifyBy' },
    lapse: 'rectificationSupervised',
    on,
    RECTIFIED: {
      target: 'monthlyCheck',
      actions: remembers(({ facts }) => {
        const day = dueDay(facts.today);
        return { rectifiedOn: day, checkBy: lastOfNextMonth(day) };
      }),
    },
  }),
  rectificationSupervised: task(dcrc, '督办整改', 'Supervise the rectification', '004-S 第八条 2', {
    URGE: 'rectifying',
  }),
  monthlyCheck: task(dcrc, '次月服务质量检查，评估整改效果', 'Evaluate it in the check of the next month', {
    clause: '004-S 第八条 8',
    deadline: { on: 'checkBy' },
    EFFECTIVE: { target: 'closed', actions: amends('entry', closesWith('result')) },
    INEFFECTIVE: 'rectificationSupervised',
  }),
  closed: end('已办结', 'Closed'),
});
