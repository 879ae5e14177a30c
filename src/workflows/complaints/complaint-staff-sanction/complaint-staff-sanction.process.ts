import { Choice, FreeText, Label, Optional, Person } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { directSupervisorOf, firstOf, role, user } from '../../../engine/people.js';
import { reached } from '../../../engine/rules.js';
import { declareProcess, event, form, Remark, says, text } from '../../../engine/words.js';
import { sanctionsLedger } from '../../ledgers/sanctions.js';

const counted = { rule: text('相同规定', 'The same rule'), person: text('同一人', 'The same person') };

const { byPolicy, chart, end, puts, remembers, starts, task } = declareProcess('complaints/complaint-staff-sanction', {
  title: text('投诉责任处罚', 'Sanction after a substantiated complaint'),
  subject: text('投诉责任处罚（{request.rule}）', 'Sanction after a complaint ({request.rule})'),
  summary: ['staffId', 'offence', 'complaint', 'found'],
  sources: ['002 篇6 四（五）', '002 篇4 教练员 16', '002 篇7 四3（5）'],
  modelled: {
    '由责任人的直接上级决定（参数；主管连带受罚的，由分管领导决定，无则总经理），人事经办执行；次数长期累计；辞退手续另行办理。':
      'The direct superior of the person decides (a parameter: where the head is fined with him, the executive in charge, or else the general manager), the HR officer carries it out; occurrences count for ever; a dismissal itself is a process of its own.',
    '002 篇4 的“多次”指两次及以上。': "'多次' of 002 篇4 means twice or more.",
    '手册对争吵、谈私事无单独规定的，按次数阶梯处罚；谈私事每次罚款相同，不因次数除名（002 篇6）。':
      'Where a manual has no rule of its own for quarrels and private matters, they climb the ladder. Private matters cost the same each time and never dismiss (002 篇6).',
    '“辞退”包括 002 篇6 的除名与篇7 的开除；004-M 对责任部门的罚款在军品投诉流程中决定；004-D 四（三）；004-L 三 5；004-O 六 的处理与考核是各自投诉流程的步骤。':
      "'Dismissal' covers 除名 of 002 篇6 and 开除 of 篇7. The fine of the department (004-M) is decided in the process of military complaints; what 004-D 四（三）, 004-L 三 5 and 004-O 六 demand is a step of their own complaints.",
  },
  /** A complaint that was found to be true, and whom it is about. No manual names a form. */
  request: form('上报已核实的投诉', 'Report a substantiated complaint', {
    staffId: Person('责任人', 'Whom it is about'),
    offence: Choice('违纪类别', 'Kind of offence', {
      service: text('违反服务规定、因服务被投诉', 'Against a rule of the service, or a complaint about it'),
      privateMatter: text('谈私事、超越权限承诺', 'Private matters, promises beyond authority'),
      quarrel: text('与客户争吵、冲突', 'Quarrel with a customer'),
    }),
    rule: Label('违反的规定', 'Rule that was broken', { help: text('例如 四（二）3', 'For example 四（二）3') }),
    complaint: Optional(Label('投诉编号', 'Number of the complaint')),
    found: FreeText('经核实的事实', 'What was found', { longest: 4000 }),
  }),
  /** `sanction.onlineShop` and `sanction.hotline` of the catalogue are the profiles 002-7 and 002-6. */
  policy: {
    fines: parameter<Readonly<Record<number, number>>>(
      'sanction.fines',
      '罚款（元，按次数）',
      'Fines in yuan, by occurrence',
      { "002 篇7 四3（5）；002 篇6 四（五）1 [ambiguous] the same sentence also says '200元/次'": { 1: 30, 2: 60 } },
    ),
    dismissalAt: parameter('sanction.dismissalAt', '第几次辞退（0 为不辞退）', 'Dismissal at (0: never)', {
      '002 篇7 四3（5）；002 篇6 四（五）1': 3,
    }),
    countedBy: parameter('sanction.countedBy', '次数的计算', 'Counted by', counted, {
      "002 篇6 四（五）1 '违反相同规定'；002 篇7 四3（5）": 'person',
    }),
    privateMatterFine: parameter(
      'sanction.privateMatter',
      '谈私事等罚款（元，0 为无单独规定）',
      'Fine for private matters, in yuan (0: no rule of its own)',
      { '002 篇6 四（五）2': 0 },
    ),
    quarrelDismisses: parameter('sanction.quarrelDismisses', '争吵即除名并扣一月工资', 'A quarrel dismisses at once', {
      '002 篇6 四（五）3': false,
    }),
    supervisorMultiplier: parameter('sanction.supervisorMultiplier', '主管连带倍数', 'Multiple for the head', {
      '002 篇6（扣罚连带责任制）': 0,
    }),
    decider: parameter('sanction.decider', '处罚决定人', 'Who decides the sanction', {
      '[model] 手册未规定由谁决定；002 篇6 主管连带受罚，不由其决定': directSupervisorOf(user('request.staffId')),
    }),
    reported: parameter(
      'sanction.reported',
      '辞退须报交通部门备案',
      'A dismissal is reported to the transport authority',
      { '002 篇4 教练员 16': false },
    ),
  },
  profiles: {
    '002-7': {},
    '002-6': {
      fines: { 1: 100, 2: 200 },
      countedBy: 'rule',
      supervisorMultiplier: 2,
      privateMatterFine: 200,
      quarrelDismisses: true,
      decider: firstOf(role('ExecutiveInCharge'), role('GeneralManager')),
    },
    '002-4': { fines: { 1: 0, 2: 0 }, dismissalAt: 2, reported: true },
  },
  events: {
    DECIDE_SANCTION: says('explanation', text('决定处罚', 'Decide the sanction'), text('处理说明', 'Explanation')),
    NOT_SUBSTANTIATED: event('不属实', 'Not substantiated', Remark),
    APPLY: event('已执行', 'Applied'),
    REPORTED: event('已报交通部门备案', 'Reported to the transport authority'),
  },
  keeps: { occurrence: 0, fine: 0, supervisorFine: 0, dismissed: false, wageDeducted: false },
  registers: { sanctions: sanctionsLedger },
  facts: {
    before: {
      on: 'DECIDE_SANCTION',
      register: 'sanctions',
      key: ({ policy, request: { staffId, rule } }) => (policy.countedBy === 'rule' ? `${staffId}/${rule}` : staffId),
    },
  },
  guards: {
    isReported: ({ context: { dismissed, policy } }) => dismissed && policy.reported,
    isDismissed: ({ context }) => context.dismissed,
  },
});

/** Nobody decides on himself, or carries it out. */
const own = { separateFromPerson: user('request.staffId') } as const;
const apply = { ...own, to: role('HrAdminOfficer'), clause: '002 篇6 四（五）；002 篇7 四3（5）' };

/**
 * What the ladder says of this occurrence. Where the manual says so, a quarrel is its last step at once, and private
 * matters stand beside it: 200 yuan each time (002 篇6 四（五）2, 3).
 */
const sanctioned = remembers({
  DECIDE_SANCTION: ({ request, policy, facts: { before } }) => {
    const occurrence = Number(before?.data['count'] ?? 0) + 1;
    const quarrel = request.offence === 'quarrel' && policy.quarrelDismisses;
    const flat = request.offence === 'privateMatter' ? policy.privateMatterFine : 0;
    const dismissed = quarrel || (flat === 0 && policy.dismissalAt > 0 && occurrence >= policy.dismissalAt);
    const fine = dismissed ? 0 : flat || (reached(policy.fines, occurrence) ?? 0);
    return { occurrence, dismissed, fine, supervisorFine: fine * policy.supervisorMultiplier, wageDeducted: quarrel };
  },
});

export default chart({
  substantiated: task(
    byPolicy('decider'),
    '认定责任并决定处罚',
    'Establish who is responsible and decide the sanction',
    {
      ...own,
      DECIDE_SANCTION: {
        target: 'sanctionDecided',
        actions: [
          sanctioned,
          puts('before', ({ context: { occurrence, fine, dismissed }, request, at }) => ({
            staffId: request.staffId,
            count: occurrence,
            lastFine: fine,
            dismissed,
            decidedAt: at,
          })),
        ],
      },
      NOT_SUBSTANTIATED: 'notSubstantiated',
    },
  ),
  sanctionDecided: task(apply, '执行处罚', 'Apply the sanction', {
    APPLY: [
      { guard: 'isReported', target: 'reporting' },
      { guard: 'isDismissed', target: 'dismissal' },
      { target: 'applied' },
    ],
  }),
  reporting: task(role('HrAdminOfficer'), '将辞退报交通部门备案', 'Report the dismissal to the transport authority', {
    ...own,
    clause: '002 篇4 教练员 16',
    REPORTED: 'dismissal',
  }),
  applied: end('已处罚', 'Applied', { tells: text('处罚已执行', 'The sanction is applied') }),
  dismissal: end('辞退', 'Dismissal', {
    tells: text('责任人将被辞退', 'The person is to be dismissed'),
    entry: starts(
      'disciplinary-action',
      // What the manual dismisses for: a quarrel at once, anything else as often as its ladder is long.
      ({ context: { occurrence, wageDeducted }, request }) => ({
        employeeId: request.staffId,
        ground: wageDeducted ? 'quarrel' : 'repeatedOffence',
        occurrence,
        facts: request.found,
      }),
      ({ actor }) => actor,
    ),
  }),
  notSubstantiated: end('不属实', 'Not substantiated', { tells: text('投诉不属实', 'It is not substantiated') }),
});
