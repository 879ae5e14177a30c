import { useState } from 'react';
import { useLanguage } from '../language/language';
import { Choices } from '../ui/choices';
import { Time } from '../ui/time';
import styles from './case.module.css';
import { isReadable, type AnyRecord } from './use-case';

interface AllRecordsProps {
  readonly records: readonly AnyRecord[];
  readonly onMore: (() => void) | undefined;
}

/** The records of a case as the server has them, for whoever reads machines' language: filtered, opened, copied. */
export function AllRecords({ records, onMore }: AllRecordsProps) {
  const { t } = useLanguage();
  const [only, setOnly] = useState<'all' | 'refused' | 'admin'>('all');
  const shown = records.filter((record) => {
    const kind = isReadable(record) ? record.kind : undefined;
    return only === 'all' || kind === (only === 'refused' ? 'rejected' : 'admin');
  });
  return (
    <div className="stack">
      <Choices
        label={t.kase.recordsOf}
        options={[
          ['all', t.inbox.all],
          ['refused', t.kase.refused],
          ['admin', t.kase.recordsOfAdministrators],
        ]}
        chosen={only}
        onChoose={setOnly}
      />
      {shown.length === 0 ? <p className="meta">{t.kase.noRecords}</p> : null}
      <ol className={styles['plain']}>
        {shown.map((record) => (
          <RecordText key={record.position} record={record} />
        ))}
      </ol>
      {onMore ? (
        <div>
          <button type="button" className="button" onClick={onMore}>
            {t.inbox.more}
          </button>
        </div>
      ) : null}
    </div>
  );
}

function RecordText({ record }: { readonly record: AnyRecord }) {
  const { t } = useLanguage();
  const [isCopied, setCopied] = useState(false);
  const { position, hash, at } = record;
  const text = JSON.stringify(record, null, 2);
  return (
    <li>
      <details>
        <summary>
          <span className="mono">{`#${position} ${hash.slice(0, 8)}`}</span>{' '}
          <span className="meta">
            <Time at={at} absolute />
          </span>
        </summary>
        <pre className={styles['json']} tabIndex={0} role="region" aria-label={`#${position}`}>
          <code>{text}</code>
        </pre>
        <button
          type="button"
          className="button"
          onClick={() => void navigator.clipboard?.writeText(text).then(() => setCopied(true))}
        >
          {isCopied ? t.desk.copied : t.kase.copyRecord}
        </button>
      </details>
    </li>
  );
}
