import type { RegisterFact } from '../../envelope.js';
import { calendarFacts, dayOf, dueDay } from '../../outside-facts.js';
import { at, inBrackets, type Having, type Path } from './path.js';

/** The fact of the day on which an event happens: read it by `dueDay`. */
export const today = <const Type extends string>(on: Type | readonly Type[]) => ({
  on,
  register: calendarFacts,
  key: ({ at }: { readonly at: string }) => dayOf(at),
});

/** A rule about a day and the day on which it is named; it brings the fact `today`, and lets an absent day pass. */
const besideToday =
  (holds: (day: string, today: string) => boolean, zh: string, en: string) =>
  <const Type extends string, Day extends Path>(on: Type | readonly Type[], day: Day, clause?: string) => ({
    on,
    facts: { today: today(on) },
    holds: (known: Having<Day, string | null>) => {
      const { facts } = known as unknown as { readonly facts: { readonly today: RegisterFact } };
      const [named, now] = [at(known, day), dueDay(facts.today)];
      return named === null || holds(String(named), now) || { today: now };
    },
    zh: `「{title.${day}}」${zh}今天 {today}${inBrackets(clause).zh}，填写的是 {${day}}。`,
    en: `Expected '{title.${day}}' ${en} today, {today}${inBrackets(clause).en}, but found {${day}}.`,
  });

/** A rule: a day is today or still to come. */
export const notOver = besideToday((day, now) => day >= now, '不得早于', 'not to be before');

/** A rule: a day is today or over. */
export const hasCome = besideToday((day, now) => day <= now, '不得晚于', 'not to be after');

/** A rule: of two days the one that comes later is not before the other. */
export const inOrder = <const Type extends string, First extends Path, Last extends Path>(
  on: Type | readonly Type[],
  first: First,
  last: Last,
  clause?: string,
) => ({
  on,
  holds: (known: Having<First, string> & Having<Last, string>) => String(at(known, first)) <= String(at(known, last)),
  zh: `「{title.${last}}」{${last}} 不得早于「{title.${first}}」{${first}}${inBrackets(clause).zh}。`,
  en: `Expected '{title.${last}}' not to be before '{title.${first}}', {${first}}${inBrackets(clause).en}, but found {${last}}.`,
});
