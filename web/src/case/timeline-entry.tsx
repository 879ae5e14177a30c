import { Clock } from 'lucide-react';
import { memo } from 'react';
import type { Definition } from '../api/types';
import { useLanguage, type Localized } from '../language/language';
import { personName } from '../language/person-name';
import { Avatar } from '../ui/avatar';
import { Time } from '../ui/time';
import styles from './case.module.css';
import { verbOf } from './record-verb';
import { saidIn } from './record-texts';
import { isReadable, type AnyRecord } from './use-case';
import { useForms } from './use-forms';
import { isAdverse } from './verbs';

interface EntryProps {
  readonly record: AnyRecord;
  readonly definition: Definition | undefined;
  readonly titles: ReadonlyMap<string, Localized>;
  readonly isCurrent: boolean;
  /** Whether the history does not hold from here. */
  readonly isBroken?: boolean;
  readonly onChoose?: (record: AnyRecord) => void;
}

/** One record: who did what with which task, what he wrote, and its place in the chain. */
export const Entry = memo(function Entry(props: EntryProps) {
  const { record, definition, titles, isCurrent, isBroken = false, onChoose } = props;
  const { t, say, language } = useLanguage();
  const formOf = useForms(definition);
  const { position, hash, at } = record;
  const place = `#${position} ${hash.slice(0, 8)}`;
  if (!isReadable(record))
    return (
      <li>
        <Avatar id="?" name="?" />
        <div className="notice bad">{`${place} · ${t.kase.unreadable}`}</div>
      </li>
    );
  const { actor, kind, type, taskId, rejection } = record;
  const isSystem = actor.id === 'system';
  const refused = kind === 'rejected';
  const tone = refused || isAdverse(type) ? 'bad' : 'brand';
  const texts = saidIn(record, formOf, language, t);
  return (
    <li data-refused={refused} data-broken={isBroken}>
      {isSystem ? (
        <span className="avatar" data-hue="3">
          <Clock size={16} aria-hidden="true" />
        </span>
      ) : (
        <Avatar id={actor.id} name={actor.name} />
      )}
      <div>
        <div className={styles['what']}>
          <strong>{personName(actor, t)}</strong>
          {actor.onBehalfOf ? <span className="meta">{t.kase.onBehalf(actor.onBehalfOf.name)}</span> : null}
          <span className={`tag ${tone}`}>{verbOf(record, definition, language)}</span>
          <span>{taskId ? say(titles.get(taskId)) : ''}</span>
          {refused ? <span className="tag bad">{t.kase.refused}</span> : null}
          <span className="meta">
            <Time at={at} />
          </span>
        </div>
        {isBroken ? <div className="notice bad">{t.proof.marked}</div> : null}
        {refused ? <div className={styles['quote']}>{say(rejection?.['detail'] as Localized | undefined)}</div> : null}
        {texts.map(({ title, text, isLong }) => (
          <div key={title} className={isLong ? styles['quote'] : 'meta'}>
            {isLong && texts.length === 1 ? text : `${title}${t.marks.colon}${text}`}
          </div>
        ))}
        {onChoose ? (
          <button
            type="button"
            className={`mono ${styles['position']}`}
            aria-current={isCurrent}
            onClick={() => onChoose(record)}
          >
            {place}
          </button>
        ) : (
          <span className="meta mono">{place}</span>
        )}
      </div>
    </li>
  );
});
