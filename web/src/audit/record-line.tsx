import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RecordOfCase } from '../api/audit';
import { definitionQuery } from '../api/queries';
import { verbOf } from '../case/record-verb';
import { useLanguage, type Localized } from '../language/language';
import { personName } from '../language/person-name';
import { Time } from '../ui/time';
import styles from './audit.module.css';

/** A record with its case: who did what, when and in which one, and why it was refused. */
export function RecordLine({ item: { instance, record } }: { readonly item: RecordOfCase }) {
  const { t, say, language } = useLanguage();
  const { data: definition } = useQuery({
    ...definitionQuery(instance.definition),
    enabled: instance.definition !== '',
  });
  const rejection = 'unreadable' in record ? undefined : record.rejection;
  return (
    <li>
      <div className={styles['what']}>
        {'unreadable' in record ? (
          <span className="tag bad">{t.kase.unreadable}</span>
        ) : (
          <>
            <strong>{personName(record.actor, t)}</strong>
            {record.actor.onBehalfOf ? (
              <span className="meta">{t.kase.onBehalf(record.actor.onBehalfOf.name)}</span>
            ) : null}
            <span className={`tag ${record.kind === 'rejected' ? 'bad' : 'brand'}`}>
              {verbOf(record, definition, language)}
            </span>
            {record.kind === 'rejected' ? <span className="tag bad">{t.kase.refused}</span> : null}
          </>
        )}
        <Time at={record.at} absolute />
      </div>
      {rejection ? <p className="wrap">{say(rejection['detail'] as unknown as Localized)}</p> : null}
      <Link to="/cases/$id" params={{ id: instance.id }} search={{ at: record.position }} className="meta wrap">
        {[say(instance.subject), instance.number, `#${record.position} ${record.hash.slice(0, 8)}`]
          .filter(Boolean)
          .join(' · ')}
      </Link>
    </li>
  );
}
