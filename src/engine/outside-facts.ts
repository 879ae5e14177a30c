import type { Directory } from './directory.js';
import type { RegisterFact } from './envelope.js';
import { ranksAtLeast, type Level } from './levels.js';
import type { Calendar, Limit } from './limit.js';
import type { Role } from './roles.js';

/** The name under which a fact asks the directory about a person, whose id is the key, as if it were a register. */
export const peopleFacts = 'directory.people';

/** The name under which a fact asks the calendar when a limit is due; its key comes from {@link dueBy}. */
export const calendarFacts = 'calendar.due';

/**
 * The key of a fact of the calendar: when this limit is due that starts at a moment or with a day. The answer is
 * `{at, day}`: the due moment, and the day in which it lies.
 */
export const dueBy = (limit: Limit, from: string): string => JSON.stringify({ limit, from });

/** The due moment (RFC 3339 UTC) that a fact of the calendar holds; empty where nothing was asked. */
export const dueMoment = (fact: RegisterFact): string => String(fact?.data['at'] ?? '');

/** The day in which it lies; empty where nothing was asked. */
export const dueDay = (fact: RegisterFact): string => String(fact?.data['day'] ?? '');

/** The key of a fact of the calendar: the day of the company in which a moment lies, for {@link dueDay}. */
export const dayOf = (moment: string): string => JSON.stringify({ from: moment });

/** The name under which a fact asks for the figures of its definition's report; its key comes from `reportOver`. */
export const reportFacts = 'report.figures';

/** The name under which a fact asks what somebody holds by a ledger; its key comes from {@link holdingsOf}. */
export const holdingFacts = 'register.holdings';

/** The key of a fact of holdings: the entries of a ledger whose `custodianId` is this person. */
export const holdingsOf = (register: string, custodianId: string): string => JSON.stringify({ register, custodianId });

/** The ledger and the person that such a key names. */
export const holdingsIn = (key: string): { readonly register: string; readonly custodianId: string } =>
  JSON.parse(key) as { readonly register: string; readonly custodianId: string };

/** More than anybody holds; what is left shows when it is asked again. */
export const holdingsAtMost = 200;

/** What was found, as a fact. */
export const holdingsFact = (key: string, keys: readonly string[]): RegisterFact => ({
  key,
  revision: 0,
  data: { keys: [...keys] },
});

/** The keys of the entries that somebody holds, in their order; empty where nothing was asked. */
export const heldKeys = (fact: RegisterFact): readonly string[] => (fact?.data['keys'] ?? []) as readonly string[];

/** Whether a fact is not looked up in a ledger by its key. */
export const isOutside = (register: string): boolean =>
  register === peopleFacts || register === calendarFacts || register === reportFacts || register === holdingFacts;

type KnownPeople = Pick<Directory, 'person' | 'rolesOf' | 'departmentHead'>;

/** What directory or calendar say. */
export function outsideFact(
  directory: KnownPeople,
  calendar: Calendar,
  { register, key }: { readonly register: string; readonly key: string },
): RegisterFact {
  return register === peopleFacts ? personFact(directory, key) : dueFact(calendar, key);
}

/** What a guard may know of a person: his department and its head, superior, rank and roles. Nobody active: `null`. */
function personFact(directory: KnownPeople, id: string): RegisterFact {
  const person = directory.person(id);
  if (!person?.active) return null;
  const { departmentId, supervisorId, level } = person;
  const departmentHeadId = departmentId === null ? null : directory.departmentHead(departmentId);
  const roles = directory.rolesOf(id);
  return { key: id, revision: 0, data: { departmentId, departmentHeadId, supervisorId, level, roles } };
}

/** Whether a fact of a person holds one of these roles; nobody holds none. */
export function holdsRole(person: RegisterFact, ...roles: readonly Role[]): boolean {
  const held = person?.data['roles'];
  return Array.isArray(held) && roles.some((role) => held.includes(role));
}

/** Whether a fact of a person ranks him at least so high; nobody ranks below all. */
export const isRanked = (person: RegisterFact, least: Level): boolean =>
  ranksAtLeast(String(person?.data['level']), least);

function dueFact(calendar: Calendar, key: string): RegisterFact {
  const { limit, from } = JSON.parse(key) as { readonly limit?: Limit; readonly from: string };
  const at = limit ? calendar.dueAt(limit, from) : from;
  return { key, revision: 0, data: { at, day: calendar.localDay(at) } };
}
