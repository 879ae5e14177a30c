import { derivedId } from '../../engine/index.js';
import administration from './cases/administration.json';
import assets from './cases/assets.json';
import complaints from './cases/complaints.json';
import contracts from './cases/contracts.json';
import finance from './cases/finance.json';
import people from './cases/people.json';
import production from './cases/production.json';
import service from './cases/service.json';
import teams from './cases/teams.json';

/** Something that one of the people of the demo company has done, so many hours before the company began. */
export interface Act {
  readonly by: string;
  readonly type: string;
  readonly hoursAgo: number;
  /** Values are as in {@link relativeValues}. */
  readonly data?: object;
  /** Of the envelope; an event of the process unless it is said. */
  readonly kind?: string;
  /** The key of the task that it is about, where several are open. */
  readonly task?: string;
  /** The process of the child in which it is done; in the case itself unless it is said. */
  readonly child?: string;
  readonly comment?: string;
  /** Whom he stands in for. */
  readonly onBehalfOf?: string;
}

/** A case that is under way, or over, when the demo company begins. */
export interface LivingCase {
  /** Never given to another case: what it has done is known by it. */
  readonly place: number;
  readonly about: string;
  readonly definition: string;
  readonly by: string;
  readonly hoursAgo: number;
  readonly input: object;
  /** The place of the case that has to be there before. */
  readonly after?: number;
  readonly acts: readonly Act[];
}

/**
 * The ids of acts lie so far apart that those which an act hands out never meet the next one: a million for its step, and
 * as many for each of the cases that follow from it, of which there are a few.
 */
const idsOfOneAct = 20_000_000;

export const livingCases: readonly LivingCase[] = [
  ...complaints,
  ...contracts,
  ...finance,
  ...assets,
  ...people,
  ...administration,
  ...production,
  ...service,
  ...teams,
];

/** The id of the case itself. */
export const caseIdOf = ({ place }: Pick<LivingCase, 'place'>): string =>
  `0199c000-0000-7000-8000-${place.toString(16).padStart(4, '0')}00000000`;

/** Its start is the first act. */
export const actsOf = ({ by, hoursAgo, input, acts }: LivingCase): readonly Act[] => [
  { by, hoursAgo, type: 'xstate.init', data: input },
  ...acts,
];

/** The same in every start: an act that is on record is not done again. */
export const envelopeIdOf = (living: LivingCase, number: number): string =>
  derivedId(caseIdOf(living), (number + 1) * idsOfOneAct);
