import { useQuery } from '@tanstack/react-query';
import { rolesQuery } from '../api/directory';
import { useLanguage, type Localized } from '../language/language';
import { factTitle } from '../list/fact-words';
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
    return Object.entries(one)
      .map(([name, inner]) => `${factTitle(name, language) ?? name} ${words(inner)}`)
      .join(t.marks.semicolon);
  };
  const assignmentWords = (one: Readonly<Record<string, unknown>>): string => {
    const role = say(roles.find((known) => known.role === one['role'])?.title);
    const options = Array.isArray(one['options']) ? one['options'].map(words).join(' / ') : '';
    const kinds: Readonly<Record<string, string>> = c.policies.people;
    return (
      role || options || (kinds[String(one['kind'])] ?? (isObject(one['of']) ? words(one['of']) : String(one['kind'])))
    );
  };
  return <span className="wrap">{words(value)}</span>;
}

const unitText = (unit: string, units: Readonly<Record<string, string>>): string => units[unit] ?? unit;
