import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { entryQuery, registersQuery } from '../../api/live-queries';
import styles from '../../case/case.module.css';
import { isWide, shownText } from '../../case/field-text';
import { useLanguage } from '../../language/language';
import { Failure } from '../../ui/failure';
import { PageTitle } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { Time } from '../../ui/time';
import { EntryRevisions } from './entry-revisions';

/** An entry of a ledger as it stands, and the cases that wrote it. */
export function EntryPage() {
  const { t, say, language } = useLanguage();
  const { name, key } = useParams({ from: '/shell/registers/$name/$key' });
  const { data: registers } = useQuery(registersQuery);
  const entry = useQuery(entryQuery(name, key));
  const register = registers?.items.find((one) => one.name === name);
  if (entry.error) return <Failure error={entry.error} retry={() => void entry.refetch()} />;
  if (!entry.data) return <Skeleton rows={6} />;
  const { title, fields, createdAt, updatedAt, revision } = entry.data;
  return (
    <div className="stack">
      <PageTitle name={say(title)}>{say(title)}</PageTitle>
      <p className="meta">
        <Link to="/registers/$name" params={{ name }} search={{}}>
          {say(register?.title) || name}
        </Link>
        {' · '}
        {t.pages.register.revision(revision)} · {t.pages.register.created} <Time at={createdAt} absolute /> ·{' '}
        {t.pages.register.updated} <Time at={updatedAt} absolute />
      </p>
      <dl className={`card wrap ${styles['sheet']}`}>
        {fields?.map((field) => (
          <div key={field.path} className={isWide(field) ? styles['wide'] : undefined}>
            <dt>{say(field.title)}</dt>
            <dd>{shownText(field, language, t)}</dd>
          </div>
        ))}
      </dl>
      <EntryRevisions name={name} entry={key} />
    </div>
  );
}
