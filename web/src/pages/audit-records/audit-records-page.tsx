import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { recordsQuery } from '../../api/audit';
import { recordKinds, type RecordsSearch } from '../../app/audit-search';
import { ActorChoice } from '../../audit/actor-choice';
import { AuditFrame } from '../../audit/audit-frame';
import { DaysChoice } from '../../audit/days';
import { Labelled } from '../../audit/labelled';
import { ProcessChoice } from '../../audit/process-choice';
import { RecordLine } from '../../audit/record-line';
import styles from '../../audit/audit.module.css';
import { useLanguage } from '../../language/language';
import { dayAfter, startOfDay } from '../../language/times';
import { Failure } from '../../ui/failure';
import { Skeleton } from '../../ui/skeleton';

/** What happened in all cases: refusals, acts of administrators, what somebody did. */
export function AuditRecordsPage() {
  return (
    <AuditFrame page="records">
      <Found />
    </AuditFrame>
  );
}

function Found() {
  const { t } = useLanguage();
  const search = useSearch({ from: '/shell/audit/records' });
  const navigate = useNavigate({ from: '/audit/records' });
  const { kind, actor, process, from, until } = search;
  const records = useInfiniteQuery({
    ...recordsQuery({
      ...(kind ? { kind } : {}),
      ...(actor ? { actor } : {}),
      ...(process ? { definition: process } : {}),
      ...(from ? { from: startOfDay(from) } : {}),
      ...(until ? { until: startOfDay(dayAfter(until)) } : {}),
    }),
    placeholderData: keepPreviousData,
  });
  const change = (changed: RecordsSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  const items = records.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <div className={`card ${styles['filter']}`}>
        <Labelled name={t.audit.kind}>
          <select
            className="field"
            value={kind ?? ''}
            onChange={({ target }) => change({ kind: recordKinds.find((one) => one === target.value) })}
          >
            <option value="">{t.inbox.all}</option>
            {recordKinds.map((one) => (
              <option key={one} value={one}>
                {t.audit.kinds[one]}
              </option>
            ))}
          </select>
        </Labelled>
        <ActorChoice value={actor} onChange={(chosen) => change({ actor: chosen })} />
        <ProcessChoice value={process} onChange={(chosen) => change({ process: chosen })} />
        <DaysChoice from={from} until={until} onChange={change} />
      </div>
      {records.error ? <Failure error={records.error} retry={() => void records.refetch()} /> : null}
      {items ? (
        <section className="card" aria-label={t.audit.title.records}>
          {items.length === 0 ? <p>{records.hasNextPage ? t.audit.noneYet : t.audit.none}</p> : null}
          <ol className={styles['list']}>
            {items.map((item) => (
              <RecordLine key={`${item.instance.id} ${item.record.position}`} item={item} />
            ))}
          </ol>
          {records.hasNextPage ? (
            <button
              type="button"
              className="button"
              disabled={records.isFetchingNextPage}
              onClick={() => void records.fetchNextPage()}
            >
              {t.inbox.more}
            </button>
          ) : null}
        </section>
      ) : records.error ? null : (
        <Skeleton rows={8} />
      )}
    </>
  );
}
