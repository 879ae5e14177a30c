import { useQuery } from '@tanstack/react-query';
import { accessQuery } from '../api/case-panels';
import { useLanguage } from '../language/language';
import { Avatar } from '../ui/avatar';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import { Time } from '../ui/time';
import styles from './case.module.css';

/** Who may see the case, each with the reason; then the offices that may see every case. */
export function Access({ instanceId }: { readonly instanceId: string }) {
  const { t, say } = useLanguage();
  const { data, error, refetch } = useQuery(accessQuery(instanceId));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={4} />;
  return (
    <div className="stack">
      <ul className={styles['plain']}>
        {data.readers.map(({ person, grounds }) => (
          <li key={person.id} className={styles['reader']}>
            <Avatar {...person} />
            <span className="wrap">
              <strong>{person.name}</strong>
              {grounds.map(({ kind, text, at, endsAt }, index) => (
                <span key={`${kind} ${index}`} className={styles['ground']}>
                  {say(text)}
                  {at === null ? null : (
                    <span className="meta">
                      {' · '}
                      <Time at={at} />
                    </span>
                  )}
                  {endsAt === null ? null : (
                    <span className="meta">
                      {' – '}
                      <Time at={endsAt} absolute />
                    </span>
                  )}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <h3>{t.kase.offices}</h3>
      <ul className={styles['plain']}>
        {data.offices.map(({ role, title, people }) => (
          <li key={role} className="wrap">
            {say(title)}
            <span className="meta">
              {' · '}
              {people.length === 0 ? t.kase.nobody : people.map(({ name }) => name).join(t.marks.and)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
