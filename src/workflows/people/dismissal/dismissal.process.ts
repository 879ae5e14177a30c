import {
  Attachment,
  Choice,
  Count,
  Day,
  Flag,
  FreeText,
  Optional,
  Person,
  RegisterKey,
} from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { role } from '../../../engine/people.js';
import type { PersonalText } from '../../../engine/personal-data.js';
import { type holdsRole, peopleFacts } from '../../../engine/rules.js';
import { declareProcess, event, form, Remark, requestEvents, text } from '../../../engine/words.js';
import { sanctionsLedger } from '../../ledgers/sanctions.js';
import {
  type DismissalGround as Ground,
  dismissalGrounds as grounds,
  type DismissalKind as Kind,
  dismissalKinds as kinds,
} from '../dismissals.js';
import * as family from '../separation.js';

/** 《员工离职申请表》 as the direct superior fills it in (004-T 二1（1）). */
class DismissalProposal {
  @Person('员工', 'Employee') employeeId!: string;
  @Choice('方式', 'Kind', kinds) kind!: Kind;
  @Choice('原因', 'Ground', grounds) ground!: Ground;
  @Flag('已经培训或调整岗位', 'Trained or moved to another post before') trainedOrMoved!: boolean;
  @Count('第几次（相同原因）', 'Occurrence of the same ground') occurrence!: number;
  @Day('最后工作日', 'Last day of work') lastDay!: string;
  @FreeText('事实', 'Facts', { longest: 4000 }) findings!: PersonalText;
  @Optional() @Attachment('证据', 'Evidence') evidence?: string;
  @Optional() @RegisterKey('处分记录', 'Record of the sanction', 'sanctions', { longest: 80 }) sanctionKey?: string;
}

interface Proposed {
  readonly context: { readonly decidedSteps: readonly family.SeparationStep[] };
  readonly request: Pick<DismissalProposal, 'employeeId' | 'kind' | 'ground' | 'lastDay'>;
  readonly facts: { readonly sanction: Parameters<typeof holdsRole>[0] };
}
/** Whether a sanction of which nothing else was made has decided this very termination (000 篇一 第六、二十五条). */
const isDecided = ({ context: { decidedSteps }, request, facts: { sanction } }: Proposed): boolean =>
  !!sanction &&
  sanction.data['measure'] === 'termination' &&
  (sanction.data['dismissedAt'] === undefined || decidedSteps.length > 0) &&
  sanction.data['employeeId'] === request.employeeId &&
  sanction.data['dismissalKind'] === request.kind &&
  sanction.data['dismissalGround'] === request.ground &&
  sanction.data['lastDay'] === request.lastDay;

const { '000': own, '001': other, '004-H': h, '004-K': k, '004-R': r, '004-T': t } = family.separationProfiles;
/** The proposal of the direct superior is his opinion (004-T 二1（1）). */
const proposed = { chain: ['department'], upperChain: ['generalManager'] } as const;
const dismisses = { kinds: ['dismissal'] } as const;
const expels = { ...proposed, kinds: ['expulsion'] } as const;
/** Whom the review of the probation has failed, every manual of separations lets go. */
const unfit = { grounds: ['incompetence', 'violation', 'seriousViolation', 'probation'] } as const;
const five = ['seriousViolation', 'dereliction', 'fraud', 'incompetence', 'agreed'] as const;

const words = declareProcess('people/dismissal', {
  title: text('辞退与开除', 'Dismissal and expulsion'),
  subject: text('{request.lastDay} 离职', 'Leaving on {request.lastDay}'),
  summary: ['employeeId', 'kind', 'ground', 'findings'],
  sources: [
    '000 篇一 第二十五条',
    '000 篇二 4.1',
    '001 篇一 第五十二条',
    '002 篇4、6、7',
    '004-H 第六条（二）',
    '004-K 第六、八条',
    '004-R 3.4、3.5',
    '004-T 二',
  ],
  clause: '004-T 二',
  modelled: {
    '试用期考核不合格（000 篇一 第十二条；001 篇一 第七条）由“试用期考核与转正”认定，处分决定的解除由“处分”认定；均由此办理，仍由直接上级提出。':
      'That somebody fails the probation (000 篇一 第十二条; 001 篇一 第七条) the review of the probation decides, a termination the disciplinary action; both are carried out here, and proposed by the direct superior.',
    '处分已决定的解除，方式、原因和最后工作日与处分台账一致的，按处分所依据的制度，不再核实；部门负责人和总经理在处分中已决定，不再询问，离职审批链另有的各级（分管领导、人力资源总监等）仍须审批。处分有须回避人员的，以总经理的批准为准，不再询问任何一级：其不因此重新参与，姓名不带入本事项。':
      'A termination that a sanction has decided, by the manual of that sanction, is not verified again where kind, ground and last day are those of the ledger of sanctions. The head of the department and the general manager have decided it there and are not asked again; whom the chain of separations has besides (the executive in charge, the HR director and others) still approves. Where somebody had to keep out of the sanction, the approval of the general manager stands for all of them: he is not asked here either, and is not named here.',
    '004-H 第六条（二）未列原因和审批人：原因取各手册之和，审批同其辞职；004-F 5.1.2 只存标题，按参数所选手册办理。':
      '004-H 第六条（二） names no grounds and no approvers: the grounds of the others and the chain of its resignations hold. Of 004-F 5.1.2 the title alone is left.',
    '由直接上级提出（004-T）；其提出即为意见，由人事部门核实原因后按离职审批链审批。':
      'The direct superior proposes it (004-T), which is his opinion; human resources verifies the ground, and the chain of separations approves.',
    '002 各手册未规定审批人，按部门负责人、总经理；手册未规定驳回、退回、撤回和时限。':
      'The manuals of 002 name no approvers: head of the department, general manager. All are silent on rejections, returns, withdrawals and limits.',
    '追究法律责任、经济补偿（劳动法）和 002 篇4 的备案不在此办理。':
      'Legal liability, severance by law, and the report of 002 篇4 are not handled here.',
  },
  request: form('提出辞退', 'Propose a dismissal', DismissalProposal),
  policy: {
    ...family.separationPolicy,
    kinds: parameter('dismissal.kinds', '方式', 'Kinds', kinds, {
      '000 篇一 第二十五条；002 篇4、6、7；004-K 第八条；004-R 3.4、3.5': ['dismissal', 'expulsion'],
    }),
    grounds: parameter('dismissal.grounds', '辞退原因', 'Grounds', grounds, {
      '000 篇一 第十二、二十五条；000 篇二 4.1、5.2；001 篇一 第七、五十二条；002 篇4 16；003-N 第十二条；003-Q 四 4、五 2；004-H 第六条（二）；004-K 第八条；004-R 3.4；004-T 二2':
        [
          ...([
            'seriousViolation',
            'violation',
            'dereliction',
            'fraud',
            'incompetence',
            'probation',
            'agreed',
          ] as const),
        ],
    }),
    expulsionGrounds: parameter('dismissal.expulsionGrounds', '开除原因', 'Grounds of an expulsion', grounds, {
      '002 篇6 四（五）1、3；002 篇6 五（三）2、3；002 篇7 四3（5）；004-K 第八条；004-R 3.5；004-T 二3': [
        'seriousViolation',
      ],
    }),
    trainedFirst: parameter('dismissal.incompetence.requiresTrainingOrTransfer', '须先培训或调岗', 'Training first', {
      '004-K 第八条4；004-R 3.4': true,
    }),
    repeatedAt: parameter('dismissal.repeatedAt', '第几次', 'At which occurrence', {
      "002 篇6 四（五）1；002 篇7 四3（5）；002 篇4 16 '多次' [ambiguous]": 3,
    }),
    quarrelDeduction: parameter(
      'dismissal.expulsion.extraDeduction',
      '争吵扣除月薪（月）',
      'Wage deducted for a quarrel',
      { '002 篇6 四（五）3': 0 },
    ),
  },
  profiles: {
    '004-T': { ...t, ...proposed, ...unfit, trainedFirst: false },
    '000': { ...own, ...dismisses, grounds: ['seriousViolation', 'dereliction', 'fraud', 'disclosure', 'probation'] },
    '001': {
      ...other,
      ...dismisses,
      grounds: ['seriousViolation', 'violation', 'dereliction', 'fraud', 'probation'],
    },
    '004-H': { ...h, ...dismisses, trainedFirst: false },
    '004-K': { ...k, grounds: [...five, 'probation'], expulsionGrounds: five },
    '004-R': { ...r, ...unfit },
    '002-4': { ...proposed, ...dismisses, grounds: ['repeatedOffence'], repeatedAt: 2 },
    '002-6': { ...expels, expulsionGrounds: ['repeatedOffence', 'quarrel', 'disclosure'], quarrelDeduction: 1 },
    '002-7': { ...expels, expulsionGrounds: ['repeatedOffence'] },
  },
  events: {
    ...family.leavingEvents,
    ...requestEvents,
    VERIFIED: event('原因属实', 'Verified'),
    NOT_VERIFIED: event('原因不成立', 'Not verified', Remark),
  },
  keeps: { ...family.leaving, deductedMonths: 0, decidedSteps: [] as readonly family.SeparationStep[] },
  registers: { sanctions: sanctionsLedger },
  facts: {
    person: { on: 'SUBMIT', register: peopleFacts, key: 'request.employeeId' },
    sanction: { on: 'SUBMIT', register: 'sanctions', key: 'request.sanctionKey' },
  },
  rules: {
    ...family.formalityRules,
    bySuperior: {
      SUBMIT: ({ context, request, facts }) =>
        facts.person?.data['supervisorId'] === context.initiator || isDecided({ context, request, facts }),
      zh: '辞退由员工的直接上级提出（004-T 二1（1））。',
      en: 'Expected the direct superior of the employee to propose it (004-T 二1（1）), but it is somebody else.',
    },
    kindKnown: {
      SUBMIT: ({ context, request, policy, facts }) =>
        policy.kinds.includes(request.kind) || isDecided({ context, request, facts }),
      zh: '现行制度的方式为{policy.kinds}，填写的是{request.kind}。',
      en: 'Expected what the manual in force knows, {policy.kinds}, but found {request.kind}.',
    },
    groundCounts: {
      SUBMIT: ({ context, request, policy, facts }) =>
        (request.kind === 'expulsion' ? policy.expulsionGrounds : policy.grounds).includes(request.ground) ||
        isDecided({ context, request, facts }),
      zh: '现行制度的辞退原因为{policy.grounds}，开除原因为{policy.expulsionGrounds}，填写的是{request.ground}。',
      en: 'Expected a ground of the manual in force, {policy.grounds} or, to expel, {policy.expulsionGrounds}, but found {request.ground}.',
    },
    trainedBefore: {
      SUBMIT: ({ request, policy }) =>
        !policy.trainedFirst || request.ground !== 'incompetence' || request.trainedOrMoved,
      zh: '不能胜任工作的，须先经培训或调整岗位（004-K 第八条4；004-R 3.4）。',
      en: 'Expected training or another post first for who is not up to the work (004-K 第八条4；004-R 3.4), but there was neither.',
    },
    oftenEnough: {
      SUBMIT: ({ context, request, policy, facts }) =>
        request.ground !== 'repeatedOffence' ||
        request.occurrence >= policy.repeatedAt ||
        isDecided({ context, request, facts }),
      zh: '相同原因须达第 {policy.repeatedAt} 次，填写的是第 {request.occurrence} 次。',
      en: 'Expected occurrence {policy.repeatedAt} of the same offence, but found {request.occurrence}.',
    },
  },
  ...family.separation,
  guards: {
    ...family.separationGuards,
    isDecided: { SUBMIT: isDecided },
  },
});
const { amends, approvals, chart, draft, pending, remembers, sendsBack, signOffs, subprocesses, tasks } = words;

const proposes = remembers(({ request, policy, event }) => ({
  ...family.placed({ policy, event, leaverId: request.employeeId, lastDay: request.lastDay }),
  deductedMonths: request.ground === 'quarrel' ? policy.quarrelDeduction : 0,
}));

/** Head and general manager have decided the sanction; of one from which somebody had to keep out it was all who decide. */
const decided = remembers({
  SUBMIT: ({ facts: { sanction } }) => ({
    decidedSteps:
      sanction?.data['recused'] === true ? family.separationSteps : ['opinion', 'department', 'generalManager'],
  }),
});

export default chart({
  draft: draft('填写离职申请', 'Fill in the proposal', {
    SUBMIT: [
      {
        guard: 'isDecided',
        target: 'inApproval',
        actions: [proposes, decided, amends('sanction', ({ at }) => ({ dismissedAt: at }))],
      },
      { target: 'groundVerification', actions: proposes },
    ],
  }),
  groundVerification: pending(role('HumanResourcesDepartment'), '核实辞退原因', 'Verify the ground', '004-K 第八条', {
    separateFromPerson: family.leaver,
    VERIFIED: 'inApproval',
    NOT_VERIFIED: 'rejected',
    RETURN: sendsBack('draft'),
  }),
  ...approvals(family.separationWays, family.separationChain),
  ...family.leavingStates,
  formalities: { ...family.formalities, states: signOffs(family.formalityTracks) },
  ...tasks(family.leavingTasks),
  ...subprocesses({
    ...family.leavingSteps,
    settlement: {
      ...family.leavingSteps.settlement,
      input: ({ leaverId, lastDay, deductedMonths }) => ({ leaverId, lastDay, deductedMonths }),
    },
  }),
  ...family.separationEnds,
});
