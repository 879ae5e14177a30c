import { useQuery } from '@tanstack/react-query';
import type { AnyRecord } from '../../case/use-case';
import { useLanguage } from '../../language/language';
import { absoluteTime } from '../../language/times';
import { chainQuery } from '../../proof/queries';
import { shownOtherwise, type ShownRecord } from '../../proof/sealed-facts';
import styles from './case-print.module.css';

interface ProofBlockProps {
  readonly id: string;
  readonly records: readonly AnyRecord[];
  readonly address: string;
}

/** The foot: how far the sheet goes, its hash, and what this browser found of it and when. */
export function ProofBlock({ id, records, address }: ProofBlockProps) {
  const { t, language } = useLanguage();
  const { data: proof, dataUpdatedAt } = useQuery(chainQuery(id));
  const last = records.at(-1);
  if (!last) return null;
  const { verdict, hashes, facts = [] } = proof ?? {};
  const otherwise = shownOtherwise(records as readonly ShownRecord[], facts);
  const holds = hashes?.[last.position - 1] === last.hash && otherwise === undefined;
  const when = absoluteTime(new Date(dataUpdatedAt).toISOString(), language);
  return (
    <footer className={styles['proof']} data-proof={verdict ? (holds ? 'intact' : 'broken') : 'none'}>
      <p>
        {t.print.positions(last.position)} · {t.print.hash} <span className="mono wrap">{last.hash}</span>
      </p>
      <p>
        {!verdict
          ? t.proof.checking
          : holds
            ? t.print.verified(when)
            : t.print.broken(when, otherwise ?? (verdict.intact ? last.position : verdict.position))}
      </p>
      <p className="mono wrap">{address}</p>
    </footer>
  );
}
