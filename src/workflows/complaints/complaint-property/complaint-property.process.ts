import { role, user } from '../../../engine/people.js';
import { and, only } from '../../../engine/rules.js';
import { text } from '../../../engine/words.js';
import { received } from '../complaint-register.js';
import { isExempt, reported } from '../property.js';
import { type Because, propertyComplaint } from './complaint-property.declaration.js';

const { amends, chart, creates, end, remembers, starts, subprocesses, task } = propertyComplaint;

const centre = role('PropertyServiceCentre');
const management = role('ProjectManagementCentre');
/** 明确受理投诉的责任人 (004-A 附件2): who accepted it, or its escalation. */
const responsible = user('responsibleId');

/** It goes to the project management centre; coming there, or its acceptance there, begins the 15 working days. */
const escalated = (because: Because) =>
  remembers(({ context: { exempt, level }, policy, at }) => {
    const escalatedClock = policy.escalatedCountsFrom === 'escalated' ? at : null;
    return {
      because,
      level: because === 'lapse' || because === 'classification' ? ('major' as const) : level,
      escalatedAt: at,
      escalatedClock,
      escalatedFrom: exempt ? null : escalatedClock,
      countsFrom: null,
    };
  });
/** The register says so from that moment on: the monthly report counts by it (004-A 4.5). */
const escalation = (because: Because) => ({
  target: 'escalationAccepted' as const,
  actions: [escalated(because), amends('entry', 'level', 'amount', 'because', 'escalatedAt')],
});
const begins = remembers(({ actor, at }) => ({ responsibleId: actor, acceptedAt: at, countsFrom: at }));
const enters = amends('entry', ({ context: { level, category, amount, because, escalatedAt }, event }) => ({
  level,
  category,
  amount,
  acceptedBy: event.actor,
  acceptedAt: event.at,
  ...(because === null ? {} : { because, escalatedAt }),
  ...(event.type === 'ACCEPT' && event.data.sameAs !== undefined ? { sameAs: event.data.sameAs } : {}),
}));
const handled = [
  remembers(({ at }) => ({ handledAt: at })),
  // After an arbitration it was handled by the result, not by the measure that the customer declined.
  amends('entry', ({ context: { measure, result }, event }) => ({
    handling: event.type === 'EXTERNALLY_REVIEWED' ? result : measure,
    handler: event.actor,
    handledAt: event.at,
  })),
];
const becameMajor = { guard: 'hasMajorGround', ...escalation('classification') } as const;
/** 超过规定期限仍未形成最终解决方案的一般投诉 (004-A 4.1.2.1b). */
const normal = {
  deadline: { limit: 'normal', from: 'countsFrom' },
  lapse: escalation('lapse'),
  BECAME_MAJOR: becameMajor,
} as const;
const byCentre = { deadline: { limit: 'escalated', from: 'escalatedFrom' } } as const;

const drafted = {
  target: 'customerConsultation' as const,
  actions: remembers({
    DRAFT_MEASURE: ({ context: { acceptedAt }, policy, data }) => {
      const exempt = isExempt(policy, data);
      return { exempt, countsFrom: exempt ? null : acceptedAt };
    },
  }),
};
const toReview = {
  target: 'internalReview' as const,
  actions: remembers({
    DRAFT_MEASURE: ({ context: { escalatedClock, round }, policy, data }) => {
      const exempt = isExempt(policy, data);
      return { exempt, escalatedFrom: exempt ? null : escalatedClock, round: round + 1 };
    },
  }),
};

const opens = creates('complaints', (known) =>
  received(known, { kind: 'complaint', ...reported(known.context.request) }),
);

export default chart(opens, {
  accepting: task(centre, '受理投诉，判定级别与类别', 'Accept the complaint, judge its level and class', {
    clause: '004-A 4.1.2、4.2.1 第1项',
    ACCEPT: [
      {
        guard: and(['sameIsAnother', 'isMajor']),
        target: 'escalationAccepted',
        actions: [begins, escalated('classification'), enters],
      },
      { guard: 'sameIsAnother', target: 'measureDrafting', actions: [begins, enters] },
    ],
    TREAT_AS_DEMAND: {
      target: 'treatedAsDemand',
      actions: [
        starts('property-demand', ({ context, request, data }) => ({ ...request, ...data, complaint: context.number })),
        amends('entry', () => ({ kind: 'demand', status: 'treatedAsDemand' })),
      ],
    },
  }),
  measureDrafting: task(centre, '制定处理措施', 'Draft the measure', {
    DRAFT_MEASURE: drafted,
    DELAY_TOLD: { target: 'measureDrafting', reenter: true },
    ESCALATE: escalation('noSolution'),
    ...normal,
  }),
  customerConsultation: task(centre, '征询客户意见', 'Consult the customer', {
    CUSTOMER_ACCEPTED: {
      target: 'executing',
      actions: remembers(({ context: { countsFrom }, policy }) => ({
        countsFrom: policy.limitStopsAt === 'finalSolution' ? null : countsFrom,
      })),
    },
    MINOR_DISPUTE: 'measureRevision',
    MAJOR_DISPUTE: escalation('dispute'),
    ...normal,
  }),
  measureRevision: task(centre, '在权限内修订处理措施', 'Revise the measure within the authority of the centre', {
    DRAFT_MEASURE: drafted,
    ESCALATE: escalation('noSolution'),
    ...normal,
  }),
  executing: task(centre, '执行处理措施', 'Carry the measure out', {
    EXECUTED: { target: 'followUp', actions: handled },
    ...normal,
  }),
  escalationAccepted: task(management, '受理升级投诉', 'Accept the escalated complaint', '004-A 4.2.2.3、附件2', {
    ...byCentre,
    ACCEPT_ESCALATION: {
      target: 'escalatedMeasure',
      actions: remembers(({ context: { exempt, escalatedClock }, actor, at }) => ({
        responsibleId: actor,
        escalatedClock: escalatedClock ?? at,
        escalatedFrom: exempt ? null : (escalatedClock ?? at),
      })),
    },
  }),
  escalatedMeasure: task(management, '权衡双方利益，拟定处理措施', 'Draft a measure that weighs both sides', {
    ...byCentre,
    DRAFT_MEASURE: toReview,
  }),
  escalatedConsultation: task(
    management,
    '就评审通过的措施征询客户意见',
    'Consult the customer on the reviewed measure',
    {
      ...byCentre,
      CUSTOMER_ACCEPTED: 'escalatedExecuting',
      MINOR_DISPUTE: 'escalatedMeasure',
      MAJOR_DISPUTE: 'externalReview',
    },
  ),
  escalatedExecuting: task(centre, '执行通过评审的措施', 'Carry the reviewed measure out', '004-A 3.3.3', {
    ...byCentre,
    EXECUTED: { target: 'followUp', actions: handled },
  }),
  externalReview: task(management, '建议客户采取外部评审（仲裁）', 'Recommend an external review (arbitration)', {
    clause: '004-A 4.2.1 第3项 2 (2)',
    EXTERNALLY_REVIEWED: { target: 'followUp', actions: handled },
  }),
  remedying: task(responsible, '采取补救行动', 'Remedy', '004-A 附件2', {
    REMEDIED: { target: 'followUp', actions: remembers(({ at }) => ({ handledAt: at })) },
  }),
  analysis: task(responsible, '分析原因，制定纠正与预防措施', 'Analyse cause, correction and prevention', {
    clause: '004-A 附件2',
    ANALYSED: {
      guard: 'effectivenessEvaluated',
      target: 'archiving',
      actions: amends('entry', ({ data }) => only(data, 'finalCategory', 'cause')),
    },
  }),
  archiving: task(responsible, '归档', 'Archive', '004-A 4.4', {
    ARCHIVE: {
      guard: 'keptWhereBranchKeeps',
      target: 'archived',
      actions: amends('entry', ({ data, at }) => ({ status: 'archived', archive: data.place, archivedAt: at })),
    },
  }),
  ...subprocesses({
    internalReview: {
      title: text('内部评审', 'Internal review'),
      process: 'complaint-internal-review',
      input: ({ number, round, course, demands, progress, measure }) => ({
        number,
        round,
        course,
        demands,
        progress,
        measure,
      }),
      outcomes: { measuresApproved: 'escalatedConsultation', measuresRejected: 'escalatedMeasure' },
      keeps: (_, { measure }) => ({ measure }),
    },
    followUp: {
      title: text('回访', 'Follow-up visit'),
      clause: '004-A 4.3',
      process: 'complaint-follow-up',
      input: ({ request, number, handledAt, escalatedAt }) => ({
        ...request,
        number,
        handledAt,
        kind: 'complaint',
        visitor: escalatedAt === null ? 'centre' : 'projectManagement',
      }),
      outcomes: { satisfied: 'analysis', unsatisfied: 'remedying' },
    },
  }),
  archived: end('已归档', 'Archived', { tells: text('投诉已处理并归档', 'The complaint is handled and archived') }),
  treatedAsDemand: end('转为客户需求', 'Treated as a demand', '004-A 4.1.1.2', {
    tells: text('投诉已转为客户需求处理', 'The complaint is handled as a demand'),
  }),
});
