import type { SummaryItem } from '../api/types';
import { isolated } from '../language/isolated';
import { useLanguage } from '../language/language';
import { summaryText } from './summary-text';

interface CaseLineProps {
  readonly summary: readonly SummaryItem[];
  readonly department?: string;
}

/** The few facts that tell a case from the others: up to three of its summary, and the department of its starter. */
export function CaseLine({ summary, department }: CaseLineProps) {
  const { t, say, language } = useLanguage();
  const facts = summary
    .filter(isReadable)
    .slice(0, 3)
    .map((item) => {
      const text = summaryText(item, language);
      // A bare number says nothing without what it counts, nor does a yes.
      return isBare(item) ? `${say(item.title)}${t.marks.colon}${text}` : text;
    });
  return (
    <>
      {[...facts, department ?? '']
        .filter((fact) => fact !== '')
        .map(isolated)
        .join(' · ')}
    </>
  );
}

const isBare = ({ kind, value }: SummaryItem): boolean =>
  typeof value === 'boolean' || (typeof value === 'number' && kind !== 'percent');

/** A dash in a line without titles tells nothing: what its reader may not see stands on the page of the case. */
const isReadable = ({ value }: SummaryItem): boolean =>
  !(typeof value === 'object' && value !== null && '$personal' in value);
