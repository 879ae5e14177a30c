import { useQuery } from '@tanstack/react-query';
import { Shield, ShieldAlert, ShieldCheck } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useLanguage } from '../language/language';
import { chainQuery } from './queries';
import { useBadPosition } from './use-bad-position';

const ProofDrawer = lazy(() => import('./proof-drawer').then(({ ProofDrawer: drawer }) => ({ default: drawer })));

interface ProofBadgeProps {
  readonly id: string;
  /** Whether it verifies by itself; else when somebody asks. */
  readonly atOnce: boolean;
}

/** Whether the history of a case holds: verified in this browser from the bytes that were hashed. */
export function ProofBadge({ id, atOnce }: ProofBadgeProps) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const chain = useQuery({ ...chainQuery(id), enabled: atOnce || open });
  const bad = useBadPosition(id);
  const positions = chain.data?.verdict.positions;
  const Icon = bad !== undefined ? ShieldAlert : positions === undefined ? Shield : ShieldCheck;
  const text =
    bad !== undefined
      ? t.proof.brokenAt(bad)
      : positions !== undefined
        ? t.proof.intact(positions)
        : chain.isFetching
          ? t.proof.checking
          : t.proof.unchecked;
  const tone = bad !== undefined ? 'bad' : positions === undefined ? '' : 'ok';
  return (
    <>
      <button
        type="button"
        className={`tag ${tone}`}
        data-button
        data-proof={bad !== undefined ? 'broken' : positions === undefined ? 'none' : 'intact'}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon size={14} aria-hidden="true" />
        {text}
      </button>
      {open ? (
        <Suspense fallback={null}>
          <ProofDrawer id={id} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
