import { useQuery } from '@tanstack/react-query';
import { rolesQuery } from '../api/directory';
import type { Reminders } from '../api/policies';
import { useLanguage, type Localized } from '../language/language';
import { factTitle } from '../list/fact-words';
import { remindersWords } from './reminders-words';
import { useTexts } from './texts';

/** How a control is named and described for readers. */
export interface Named {
  readonly id: string;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-invalid'?: boolean | undefined;
  readonly 'aria-describedby'?: string | undefined;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface ParameterValueProps {
  readonly value: unknown;
  readonly choices: Readonly<Record<string, Localized>> | null;
}

/** A value of a policy in words. */
export function ParameterValue({ value, choices }: ParameterValueProps) {
  const c = useTexts();
  const { t, say, language } = useLanguage();
  const roles = useQuery(rolesQuery).data?.items ?? [];
  const words = (one: unknown): string => {
    if (typeof one === 'boolean') return one ? t.kase.yes : t.kase.no;
    if (Array.isArray(one)) return one.map(words).join(t.marks.and);
    if (!isObject(one)) return say(choices?.[String(one)]) || String(one ?? '');
    if ('unit' in one) return c.policies.amount(String(one['amount']), unitText(String(one['unit']), c.policies.units));
    if ('kind' in one) return assignmentWords(one);
    if ('every' in one && 'superior' in one) return remindersWords(one as unknown as Reminders, c);
    if ('least' in one && 'most' in one) return `${words(one['least'])}–${words(one['most'])}`;
    return Object.entries(one)
      .map(([name, inner]) => `${factTitle(name, language) ?? name} ${words(inner)}`)
      .join(t.marks.semicolon);
  };
  const assignmentWords = (one: Readonly<Record<string, unknown>>): string => {
    const { people, concerned, upTo, andAbove } = c.policies;
    const kind = String(one['kind']);
    const role = say(roles.find((known) => known.role === one['role'])?.title);
    if (kind === 'lineUpTo') return upTo(role);
    if (kind === 'andAbove') return andAbove(words(one['of']));
    const options = Array.isArray(one['options']) ? one['options'].map(words).join(' / ') : '';
    const isOfRequester = !isObject(one['of']) || one['of']['kind'] === 'initiator';
    const kinds: Readonly<Record<string, string>> = {
      ...people,
      user: concerned.user,
      ...(isOfRequester ? {} : concerned),
    };
    return role || options || (kinds[kind] ?? kind);
  };
  return <span className="wrap">{words(value)}</span>;
}

const unitText = (unit: string, units: Readonly<Record<string, string>>): string => units[unit] ?? unit;
