import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { registersQuery } from '../../api/live-queries';
import { useLanguage } from '../../language/language';
import { Failure } from '../../ui/failure';
import { PageTitle } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import styles from '../start/start.module.css';

/** The ledgers that the caller may read. */
export function RegistersPage() {
  const { t, say } = useLanguage();
  const registers = useQuery(registersQuery);
  return (
    <div className="stack">
      <PageTitle name={t.pages.ledgers}>{t.pages.ledgers}</PageTitle>
      {registers.error ? <Failure error={registers.error} retry={() => void registers.refetch()} /> : null}
      {registers.isPending ? <Skeleton /> : null}
      {registers.data?.items.length === 0 ? <p className="card">{t.pages.register.noneReadable}</p> : null}
      <ul className={styles['cards']}>
        {registers.data?.items.map(({ name, title, keyTitle }) => (
          <li key={name}>
            <Link to="/registers/$name" params={{ name }} search={{}} className={`card ${styles['card']}`}>
              <strong>{say(title)}</strong>
              <span className="meta">{say(keyTitle)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
