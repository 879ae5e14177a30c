import type { Reminders } from '../api/policies';
import type { Texts } from './texts';

/** How tasks remind, in one sentence. */
export function remindersWords(
  { before, every, times, superior }: Pick<Reminders, 'before' | 'every' | 'times' | 'superior'>,
  c: Texts,
): string {
  const words = c.reminders;
  const limit = ({ amount, unit }: Reminders['every']): string =>
    c.policies.amount(String(amount), c.policies.units[unit]);
  return [
    before ? words.before(limit(before)) : words.notBefore,
    times === 0 ? words.onlyLapse : words.after(limit(every), times),
    superior ? words.superior : words.noSuperior,
  ].join(words.and);
}
