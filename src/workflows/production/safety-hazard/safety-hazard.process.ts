import { Choice, Label, LongText, Optional, Person, Text, Tick } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { role, user } from '../../../engine/people.js';
import { notOneself, only } from '../../../engine/rules.js';
import { declareProcess, event, everyMonth, form, kept, ledger, Remark, text } from '../../../engine/words.js';

const { amends, byPolicy, chart, creates, end, task } = declareProcess('production/safety-hazard', {
  title: text('安全隐患排查', 'Safety-hazard rectification'),
  subject: text('安全检查：{request.area}', 'Safety inspection: {request.area}'),
  summary: ['kind', 'number', 'hazard', 'responsibleId'],
  sources: ['001 篇二 5.4'],
  modelled: {
    '手册未写由谁检查、整改、复查和期限：由安全管理人员检查和复查（参数），整改责任人由其另行指定，不得复查自己的整改；复查不合格继续整改。':
      'Nobody and no limit is named: the safety officer inspects and rechecks (a parameter) and names somebody else to rectify, who does not recheck his own work; what fails the recheck is rectified again.',
    '“定期”的综合检查按月由日历发起（日期为参数），专业、季节性、节假日前检查由人发起；一个事项登记一项隐患。':
      'The regular general inspection begins each month by the calendar (the day is a parameter), special, seasonal and pre-holiday ones by hand; one case registers one hazard.',
    '责任书、教育、劳防用品、应急演练、5S 和环保（5.1–5.3、5.5–5.8）未建模。':
      'Responsibility letters, training, protective equipment, drills, 5S and the environment (5.1–5.3, 5.5–5.8) are not modelled.',
  },
  initiatorMayDecide: true,
  request: form('开始安全检查', 'Begin a safety inspection', {
    kind: Choice('检查类别', 'Kind of inspection', {
      general: text('综合检查', 'General'),
      special: text('专业检查', 'Special'),
      seasonal: text('季节性检查', 'Seasonal'),
      preHoliday: text('节假日前检查', 'Before a holiday'),
    }),
    area: Text('检查区域', 'Area'),
  }),
  policy: {
    inspector: parameter('safety.inspector', '检查和复查人', 'Who inspects and rechecks', {
      '[model] 001 篇二 5.4 names nobody': role('SafetyOfficer'),
    }),
    inspectionDay: parameter('safety.inspectionDay', '每月检查日', 'Day of the monthly inspection', {
      '[model] 001 篇二 5.4 定期': 1,
    }),
  },
  recurs: {
    monthly: {
      ...everyMonth('safety.inspectionDay', { dayOff: 'workingDayAfter' }),
      missed: 'last',
      input: () => ({ kind: 'general', area: '全部区域（All areas）' }),
    },
  },
  events: {
    /** 对发现的安全隐患登记. */
    REGISTER: kept('登记隐患', 'Register a hazard', {
      number: Label('隐患编号', 'Number of the hazard'),
      hazard: LongText('隐患情况', 'Hazard'),
      responsibleId: Person('整改责任人', 'Who rectifies it'),
    }),
    NONE_FOUND: event('未发现隐患', 'No hazard found'),
    RECTIFIED: event('已整改', 'Rectified', { measure: LongText('整改情况', 'What was done') }),
    CLOSE: event('复查合格，销案', 'Recheck passed: close', {
      gone: Tick('隐患已消除', 'The hazard is gone'),
      found: Optional(LongText('复查情况', 'What the recheck found')),
    }),
    RECHECK_FAILED: event('复查不合格', 'Recheck failed', Remark),
  },
  registers: {
    'safety-hazards': ledger('安全隐患台账', 'Safety hazards', {
      key: text('隐患编号', 'Number of the hazard'),
      readers: ['SafetyOfficer', 'ManufacturingDepartment', 'Workshop'],
    }),
  },
  facts: {
    entry: { on: ['RECTIFIED', 'CLOSE', 'RECHECK_FAILED'], register: 'safety-hazards', key: 'context.number' },
  },
  rules: {
    namesAnother: notOneself('REGISTER', 'data.responsibleId', '001 篇二 5.4'),
  },
});

const inspector = byPolicy('inspector');

export default chart({
  inspection: task(inspector, '安全检查', 'Inspect', {
    NONE_FOUND: 'noneFound',
    REGISTER: {
      target: 'registered',
      actions: creates('safety-hazards', ({ request, data, at }) => ({
        key: data.number,
        data: { ...data, ...only(request, 'kind', 'area'), status: 'registered', registeredAt: at },
      })),
    },
  }),
  registered: task(user('responsibleId'), '整改', 'Rectify', {
    RECTIFIED: {
      target: 'rectified',
      actions: amends('entry', ({ data, at }) => ({ measure: data.measure, status: 'rectified', rectifiedAt: at })),
    },
  }),
  rectified: task(inspector, '复查', 'Recheck', {
    separateFromPerson: user('responsibleId'),
    CLOSE: {
      target: 'closed',
      actions: amends('entry', ({ actor, at }) => ({ status: 'closed', closedBy: actor, closedAt: at })),
    },
    RECHECK_FAILED: {
      target: 'registered',
      actions: amends('entry', ({ at }) => ({ status: 'registered', recheckFailedAt: at })),
    },
  }),
  closed: end('已销案', 'Closed', { tells: text('安全隐患已销案', 'The hazard is closed') }),
  noneFound: end('未发现隐患', 'No hazard found'),
});
