import type { ProcessDefinition } from '../process-definition.js';
import type { Recurrence } from '../recurrence.js';
import { defect, type DefinitionDefect } from './defect.js';

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
const longest = { week: 7, month: 31, quarter: 92, year: 366 } as const;

/** Refuses duties whose day no period has, whose day is a parameter that is not there, or whose time is none. */
export function recurrences({ recurs = {}, policy }: ProcessDefinition): DefinitionDefect[] {
  const keys = Object.values(policy).map(({ key }) => key);
  return Object.entries(recurs).flatMap(([name, recurrence]) => [
    ...(isDay(recurrence, keys)
      ? []
      : [
          invalid(
            name,
            `应为该周期中的某一天或制度参数的键，收到的是 ${JSON.stringify(recurrence.day)}`,
            `a day of its period or a key of the policy, but found ${JSON.stringify(recurrence.day)}`,
          ),
        ]),
    ...(isTime(recurrence)
      ? []
      : [
          invalid(
            name,
            `应为 opening、closing 或时刻 HH:MM，收到的是「${recurrence.at}」`,
            `opening, closing or a time of day as HH:MM, but found '${recurrence.at}'`,
          ),
        ]),
  ]);
}

const isDay = ({ day, every }: Recurrence, keys: readonly string[]): boolean =>
  typeof day === 'string' ? keys.includes(day) : Number.isInteger(day) && day !== 0 && Math.abs(day) <= longest[every];

const isTime = ({ at = 'opening' }: Recurrence): boolean => at === 'opening' || at === 'closing' || clock.test(at);

const invalid = (name: string, zh: string, en: string): DefinitionDefect =>
  defect('RECURRENCE_INVALID', name, `定期事项「${name}」${zh}。`, `Expected of the recurring duty '${name}' ${en}.`);
