import { Link, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft, Printer } from 'lucide-react';
import { useLanguage } from '../../language/language';
import { Failure } from '../../ui/failure';
import { PageTitle } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { ApprovalSheet } from './approval-sheet';
import styles from './case-print.module.css';
import { useWholeCase } from './use-whole-case';

/** The approval sheet of a case for A4, as it stands or stood at a position. */
export function CasePrintPage() {
  const { t, say } = useLanguage();
  const { id } = useParams({ from: '/shell/cases/$id/print' });
  const { at } = useSearch({ from: '/shell/cases/$id/print' });
  const { instance, definition, records, history, isWhole } = useWholeCase(id);
  const failed = instance.error ?? history.error;
  const title = `${t.print.title} ${instance.data?.number ?? ''}`;
  return (
    <>
      <div className={`row ${styles['tools']}`} data-between>
        <PageTitle name={title}>{title}</PageTitle>
        <div className="row">
          <Link to="/cases/$id" params={{ id }} search={at === undefined ? {} : { at }} className="button">
            <ArrowLeft size={16} aria-hidden="true" />
            {t.print.back}
          </Link>
          <button type="button" className="button primary" disabled={!isWhole} onClick={() => window.print()}>
            <Printer size={16} aria-hidden="true" />
            {t.print.print}
          </button>
        </div>
      </div>
      {failed && !instance.data ? <Failure error={failed} /> : null}
      {instance.data && isWhole ? (
        <ApprovalSheet
          instance={instance.data}
          definition={definition}
          records={records.filter(({ position }) => at === undefined || position <= at)}
          at={at !== undefined && at < records.length ? at : undefined}
          name={say(instance.data.subject) || say(definition?.title)}
        />
      ) : failed ? null : (
        <Skeleton rows={10} />
      )}
    </>
  );
}
