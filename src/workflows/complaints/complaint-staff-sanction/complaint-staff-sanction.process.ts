import { Parameter } from '../../../engine/parameters.js';
import { directSupervisorOf, role, user } from '../../../engine/people.js';
import { compareDecimals, reached } from '../../../engine/rules.js';
import { declareProcess, ledger, Remark, text } from '../../../engine/words.js';
import { SanctionDecision, SubstantiatedComplaint } from './complaint-staff-sanction.forms.js';

const counted = { rule: text('相同规定', 'The same rule'), person: text('同一人', 'The same person') };

/** `sanction.onlineShop` and `sanction.hotline` of the catalogue are the profiles 002-7 and 002-6. */
class SanctionPolicy {
  @Parameter(
    'sanction.fines',
    "002 篇7 四3（5）；002 篇6 四（五）1 [ambiguous] the same sentence also says '200元/次'",
    '罚款（元，按次数）',
    'Fines in yuan, by occurrence',
  )
  fines: Readonly<Record<number, number>> = { 1: 30, 2: 60 };

  @Parameter(
    'sanction.dismissalAt',
    '002 篇7 四3（5）；002 篇6 四（五）1',
    '第几次辞退（0 为不辞退）',
    'Dismissal at (0: never)',
  )
  dismissalAt = 3;

  @Parameter(
    'sanction.countedBy',
    "002 篇6 四（五）1 '违反相同规定'；002 篇7 四3（5）",
    '次数的计算',
    'Counted by',
    counted,
  )
  countedBy: keyof typeof counted = 'person';

  @Parameter('sanction.privateMatter', '002 篇6 四（五）2', '谈私事等罚款（元）', 'Fine for private matters, in yuan')
  privateMatterFine = 200;

  @Parameter('sanction.supervisorMultiplier', '002 篇6（扣罚连带责任制）', '主管连带倍数', 'Multiple for the head')
  supervisorMultiplier = 0;

  @Parameter(
    'sanction.reported',
    '002 篇4 教练员 16',
    '辞退须报主管部门备案',
    'A dismissal is reported to the authority',
  )
  reported = false;

  @Parameter('sanction.departmentFine.least', '004-M 5.4.3.1d', '部门罚款下限（元）', 'Least fine of the department')
  departmentLeast = '0';

  @Parameter('sanction.departmentFine.most', '004-M 5.4.3.1d', '部门罚款上限（元）', 'Greatest fine of the department')
  departmentMost = '0';
}

const { chart, ends, puts, remembers, tasks } = declareProcess({
  key: 'complaint-staff-sanction',
  version: 1,
  family: 'complaints',
  title: text('投诉责任处罚', 'Sanction after a substantiated complaint'),
  subject: text('投诉责任处罚（{request.rule}）', 'Sanction after a complaint ({request.rule})'),
  summary: ['staffId', 'offence', 'complaint', 'found'],
  sources: ['002 篇4 教练员 16；002 篇6 四（五）；002 篇7 四3（5）；004-D 四（三）；004-M 5.4.3；004-O 六；004-L 三 5'],
  clause: '002 篇6 四（五）',
  modelled: [
    text(
      '由责任人的直接上级决定，人事经办执行；次数长期累计；辞退手续另行办理。',
      'The direct superior of the person decides, the HR officer carries it out; occurrences count for ever; a dismissal itself is a process of its own.',
    ),
    text('002 篇4 的“多次”指两次及以上。', "'多次' of 002 篇4 means twice or more."),
  ],
  startTitle: text('上报已核实的投诉', 'Report a substantiated complaint'),
  request: SubstantiatedComplaint,
  policy: SanctionPolicy,
  profiles: {
    '002-7': {},
    '002-6': { fines: { 1: 100, 2: 200 }, countedBy: 'rule', supervisorMultiplier: 2 },
    '002-4': { fines: { 1: 0, 2: 0 }, dismissalAt: 2, reported: true },
    '004-M': { fines: { 1: 0, 2: 0 }, dismissalAt: 0, departmentLeast: '500', departmentMost: '10000' },
  },
  events: {
    DECIDE_SANCTION: {
      title: text('决定处罚', 'Decide the sanction'),
      form: SanctionDecision,
      keeps: ['departmentFine'],
    },
    NOT_SUBSTANTIATED: { title: text('不属实', 'Not substantiated'), form: Remark },
    APPLY: { title: text('已执行', 'Applied') },
  },
  keeps: { occurrence: 0, fine: 0, supervisorFine: 0, dismissed: false, wageDeducted: false },
  registers: {
    'staff-sanctions': ledger(
      text('投诉处罚台账', 'Sanctions after complaints'),
      text('责任人与规定', 'Person and rule'),
      'HrAdminOfficer',
      'HumanResourcesDepartment',
    ),
  },
  facts: {
    before: {
      on: 'DECIDE_SANCTION',
      register: 'staff-sanctions',
      key: ({ policy, request: { staffId, rule } }) => (policy.countedBy === 'rule' ? `${staffId}/${rule}` : staffId),
    },
  },
  rules: {
    departmentFineRight: {
      on: 'DECIDE_SANCTION',
      holds: ({ policy: { departmentLeast, departmentMost }, data: { departmentFine } }) => {
        if (compareDecimals(departmentMost, '0') === 0) return departmentFine === undefined;
        const fine = departmentFine ?? '0';
        return compareDecimals(fine, departmentLeast) >= 0 && compareDecimals(fine, departmentMost) <= 0;
      },
      zh: '对责任部门的罚款须在 {policy.departmentLeast} 至 {policy.departmentMost} 元之间（004-M），制度未规定时不填。',
      en: 'Expected a fine of the department from {policy.departmentLeast} to {policy.departmentMost} yuan (004-M), and none where the manual has none.',
    },
  },
  guards: { isDismissed: ({ context }) => context.dismissed },
});

const apply = { to: role('HrAdminOfficer'), clause: '002 篇6 四（五）；002 篇7 四3（5）' };

/** What the ladder says of this occurrence: a quarrel is the last step at once (002 篇6 四（五）3). */
const sanctioned = remembers(({ context: { policy, request }, event }) => {
  const before = event.type === 'DECIDE_SANCTION' ? event.facts.before : null;
  const occurrence = Number(before?.data['count'] ?? 0) + 1;
  const quarrel = request.offence === 'quarrel';
  const dismissed = quarrel || (policy.dismissalAt > 0 && occurrence >= policy.dismissalAt);
  const step =
    request.offence === 'privateMatter' ? policy.privateMatterFine : (reached(policy.fines, occurrence) ?? 0);
  const fine = dismissed ? 0 : step;
  return { occurrence, dismissed, fine, supervisorFine: fine * policy.supervisorMultiplier, wageDeducted: quarrel };
});

export default chart({
  initial: 'substantiated',
  states: {
    ...tasks({
      substantiated: {
        to: directSupervisorOf(user<{ request: SubstantiatedComplaint }>(({ request }) => request.staffId)),
        title: text('认定责任并决定处罚', 'Establish who is responsible and decide the sanction'),
        decisions: {
          DECIDE_SANCTION: {
            guard: 'departmentFineRight',
            target: 'sanctionDecided',
            actions: [
              sanctioned,
              puts('before', ({ context: { request, occurrence, fine, dismissed }, event }) => ({
                ...{ staffId: request.staffId, count: occurrence, lastFine: fine, dismissed, decidedAt: event.at },
              })),
            ],
          },
          NOT_SUBSTANTIATED: 'notSubstantiated',
        },
      },
      sanctionDecided: {
        ...apply,
        title: text('执行处罚', 'Apply the sanction'),
        decisions: { APPLY: [{ guard: 'isDismissed', target: 'dismissal' }, { target: 'applied' }] },
      },
    }),
    ...ends({
      applied: { title: text('已处罚', 'Applied'), tells: text('处罚已执行', 'The sanction is applied') },
      dismissal: { title: text('辞退', 'Dismissal'), tells: text('责任人将被辞退', 'The person is to be dismissed') },
      notSubstantiated: {
        title: text('不属实', 'Not substantiated'),
        tells: text('投诉不属实', 'It is not substantiated'),
      },
    }),
  },
});
