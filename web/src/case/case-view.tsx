import { useState } from 'react';
import { Problem } from '../api/problem';
import type { CasePanel } from '../app/search';
import { useLanguage } from '../language/language';
import { Failure } from '../ui/failure';
import { PageTitle } from '../ui/page';
import { Panel } from '../ui/panel';
import { Skeleton } from '../ui/skeleton';
import styles from './case.module.css';
import { CaseHead } from './case-head';
import { CasePanels } from './case-panels';
import { CaseChart } from './case-chart';
import { CommentBox } from './comment-box';
import { Difference } from './difference';
import { ExpectedSteps } from './expected-steps';
import { PendingModification } from './pending-modification';
import { PastBand } from './past-band';
import { SheetView } from './sheet-view';
import { SinceLastLook } from './since-last-look';
import { Suspension } from './suspension';
import { Timeline } from './timeline';
import { useCase } from './use-case';
import { useWatch } from './use-watch';

interface CaseViewProps {
  readonly id: string;
  /** A position of the history; now without one. */
  readonly at?: number;
  readonly onAt: (position: number | undefined) => void;
  /** A position to compare with what is shown. */
  readonly diff?: number | undefined;
  readonly onDiff?: (position: number | undefined) => void;
  /** Beside a list: one column, and a way to the whole page. */
  readonly compact?: boolean;
  readonly onDecided?: () => void;
  /** What stands open below; without it the page remembers it by itself. */
  readonly panel?: CasePanel | undefined;
  readonly onPanel?: (panel: CasePanel) => void;
  /** Leads to another case of the list that somebody came from. */
  readonly onOpen?: (id: string) => void;
}

/** Everything about a case: who waits, what it says, what happened, and what the caller may do. */
export function CaseView(props: CaseViewProps) {
  const { id, at, onAt, diff, onDiff, compact = false, onDecided, panel, onPanel, onOpen } = props;
  const { t } = useLanguage();
  const { instance, definition, history, records } = useCase(id);
  useWatch(id);
  const [ownPanel, setOwnPanel] = useState<CasePanel>();
  if (instance.error && !instance.data) {
    const gone = instance.error instanceof Problem && instance.error.status === 404;
    return (
      <div className="stack">
        {compact ? null : <PageTitle name={t.error.noCase}>{t.error.noCase}</PageTitle>}
        {gone ? (
          <div className="notice bad" role="alert">
            {t.error.caseNotFound}
          </div>
        ) : (
          <Failure error={instance.error} retry={() => void instance.refetch()} />
        )}
      </div>
    );
  }
  if (!instance.data) return <Skeleton rows={8} />;
  const last = records.at(-1)?.position;
  const past = at !== undefined && last !== undefined && at < last ? at : undefined;
  const shared = { instance: instance.data, definition, records };
  return (
    <div className={styles['view']} data-compact={compact}>
      <CaseHead
        {...shared}
        at={past}
        compact={compact}
        provesAtOnce={!compact && last !== undefined && !history.hasNextPage}
        onDecided={onDecided}
        onOpen={onOpen}
      />
      {past === undefined ? null : (
        <PastBand
          position={past}
          onNow={() => onAt(undefined)}
          onCompare={onDiff && diff === undefined ? () => (onDiff(past), onAt(undefined)) : undefined}
        />
      )}
      {past === undefined ? <SinceLastLook id={id} last={last} /> : null}
      {diff === undefined || last === undefined || !onDiff ? null : (
        <Difference id={id} between={[Math.min(diff, last), past ?? last]} onClose={() => onDiff(undefined)} />
      )}
      {past === undefined ? <Suspension instance={instance.data} /> : null}
      {past === undefined && instance.data.modification ? (
        <PendingModification modification={instance.data.modification} definition={definition} />
      ) : null}
      {instance.data.damaged ? <div className="notice bad">{t.kase.damaged}</div> : null}
      <Panel>
        <CaseChart {...shared} at={past} onAt={onAt} />
      </Panel>
      <div className={styles['columns']}>
        <section className="card" aria-labelledby={`sheet-${id}`}>
          <h2 id={`sheet-${id}`}>{t.kase.sheet}</h2>
          <Panel>
            <SheetView id={id} at={past} />
          </Panel>
        </section>
        <section className="card" aria-labelledby={`timeline-${id}`}>
          <div className="row" data-between>
            <h2 id={`timeline-${id}`}>{t.kase.timeline}</h2>
          </div>
          <Panel>
            <Timeline {...shared} at={past} onAt={onAt} history={history} />
          </Panel>
          {past === undefined && instance.data.status === 'active' ? <ExpectedSteps id={id} /> : null}
          {past === undefined ? <CommentBox instanceId={id} /> : null}
        </section>
      </div>
      <CasePanels
        instance={instance.data}
        records={records}
        onMore={history.hasNextPage ? () => void history.fetchNextPage() : undefined}
        panel={onPanel ? panel : ownPanel}
        onPanel={onPanel ?? setOwnPanel}
      />
    </div>
  );
}
