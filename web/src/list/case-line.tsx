import type { SummaryItem } from '../api/types';
import { useLanguage } from '../language/language';
import { summaryText } from './summary-text';

interface CaseLineProps {
  readonly summary: readonly SummaryItem[];
  readonly department?: string;
}

/** The few facts that tell a case from the others: up to three of its summary, and the department of its starter. */
export function CaseLine({ summary, department }: CaseLineProps) {
  const { language } = useLanguage();
  const facts = summary.slice(0, 3).map((item) => summaryText(item, language));
  return <>{[...facts, department ?? ''].filter((fact) => fact !== '').join(' · ')}</>;
}
