import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language';
import { Drawer } from '../ui/drawer';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import { chainQuery, replayedQuery } from './queries';
import { useVerdict } from './use-verdict';

/** What is proved of a case, level by level: by whom, of what, and what it does not say. */
export function ProofDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Drawer title={t.proof.title} open onClose={onClose}>
      <ChainLevel id={id} />
      <ReplayedLevel id={id} />
      <section className="stack" style={{ gap: 8 }}>
        <h3>{t.proof.sealed}</h3>
        <p className="meta">{t.proof.notSealed}</p>
      </section>
    </Drawer>
  );
}

function ChainLevel({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const chain = useQuery(chainQuery(id));
  const verdict = useVerdict(id);
  return (
    <Level title={t.proof.chain}>
      {chain.error ? <Failure error={chain.error} retry={() => void chain.refetch()} /> : null}
      {verdict ? (
        <p className={`notice ${verdict.intact ? 'ok' : 'bad'}`}>
          {verdict.intact
            ? t.proof.chainIntact(verdict.positions)
            : t.proof.chainBroken(verdict.position, t.proof.fault[verdict.fault])}
        </p>
      ) : chain.isFetching ? (
        <Skeleton rows={2} />
      ) : null}
      {verdict?.intact ? <Head hash={verdict.head} /> : null}
      <p className="meta">{t.proof.chainMeans}</p>
      <div>
        <button type="button" className="button" disabled={chain.isFetching} onClick={() => void chain.refetch()}>
          {t.proof.again}
        </button>
      </div>
    </Level>
  );
}

function ReplayedLevel({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const replayed = useQuery(replayedQuery(id));
  const { data, isFetching, error } = replayed;
  return (
    <Level title={t.proof.replayed}>
      {error ? <Failure error={error} /> : null}
      {data ? (
        <p className={`notice ${data.valid ? 'ok' : 'bad'}`}>
          {data.firstFailure
            ? t.proof.replayBroken(data.firstFailure.position, data.firstFailure.reason)
            : t.proof.replayHolds(data.positions)}
        </p>
      ) : null}
      {data?.valid ? <Head hash={data.head} /> : null}
      <p className="meta">{t.proof.replayMeans}</p>
      <div>
        <button type="button" className="button" disabled={isFetching} onClick={() => void replayed.refetch()}>
          {isFetching ? t.proof.checking : t.proof.replay}
        </button>
      </div>
    </Level>
  );
}

function Level({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Head({ hash }: { readonly hash: string }) {
  const { t } = useLanguage();
  return (
    <p className="meta">
      {t.print.hash} <span className="mono wrap">{hash}</span>
    </p>
  );
}
