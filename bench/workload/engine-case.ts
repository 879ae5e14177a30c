import 'reflect-metadata';
import {
  defaultCalendar,
  effectivePolicy,
  liveSurroundings,
  start,
  step,
  type Calendar,
  type Envelope,
  type IdentifierSource,
  type InstanceState,
  type StepOutcome,
} from '../../src/engine/index.js';
import benchExpense from './bench-expense/bench-expense.process.js';
import { benchDirectory, personId } from './people.js';
import { casePlan } from './plan.js';

/** The outcome of a step of the plan. */
export type Advanced = Extract<StepOutcome, { type: 'advanced' }>;

const day = 86_400_000;
const plainDays: Calendar = {
  ...defaultCalendar,
  dueAt: (limit, startsAt) => new Date(Date.parse(startsAt) + limit.amount * day).toISOString(),
  startOf: (startsAt) => startsAt,
  workingTimeBetween: (from, to) => Math.max(0, Date.parse(to) - Date.parse(from)),
  afterWorkingTime: (moment, time) => new Date(Date.parse(moment) + time).toISOString(),
  localDay: (moment) => moment.slice(0, 10),
};
export const benchSurroundings = liveSurroundings(benchDirectory, plainDays);
const policy = effectivePolicy(benchExpense.policy, {});

function advanced(outcome: StepOutcome): Advanced {
  if (outcome.type === 'advanced') return outcome;
  throw new Error(`Expected the planned case to advance, but it ${outcome.type}: ${JSON.stringify(outcome)}.`);
}

/** The envelope of the n-th step of the plan, as the door of the real server builds it. */
export function plannedEnvelope(n: number, ids: IdentifierSource, at: string): Envelope {
  const planned = casePlan.steps[n];
  if (!planned) throw new Error(`Expected a step of the plan, but ${n} is none.`);
  const id = ids.next();
  const { event: type, data, who } = planned;
  return { id, kind: 'event', type, data, actor: personId(who), at, facts: {}, correlationId: id };
}

export function startCase(ids: IdentifierSource, at: string, number: string): Advanced {
  const id = ids.next();
  const envelope: Envelope = {
    id,
    kind: 'event',
    type: 'START',
    data: casePlan.input,
    actor: personId(casePlan.initiator),
    at,
    facts: {},
    correlationId: id,
  };
  const details = { instanceId: ids.next(), orgId: 'demo', number, profile: 'standard', policy, parent: null };
  return advanced(start(benchExpense, details, envelope, benchSurroundings));
}

export const stepCase = (state: InstanceState, envelope: Envelope): Advanced =>
  advanced(step(benchExpense, state, envelope, benchSurroundings, { expectedRevisions: [state.revision] }));
