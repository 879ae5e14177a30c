import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { countsQuery, definitionsQuery } from '../../api/queries';
import type { InboxSearch } from '../../app/search';
import { SavedViews } from '../../list/saved-views';
import { TextFilter } from '../../list/text-filter';
import { useLanguage } from '../../language/language';
import { useRest } from '../../ui/rest';

interface InboxFiltersProps {
  readonly search: InboxSearch;
  readonly onChange: (changed: InboxSearch) => void;
}

/** Which of the tasks to show: all, overdue, claimed; of which process; in which order. */
export function InboxFilters({ search, onChange }: InboxFiltersProps) {
  const { t, say } = useLanguage();
  const { data: counts } = useQuery(countsQuery);
  const { data: definitions } = useQuery({ ...definitionsQuery, enabled: useRest() });
  const views = [
    { only: undefined, title: t.inbox.all, count: counts?.todo },
    { only: 'overdue', title: t.inbox.overdue, count: counts?.overdue },
    { only: 'claimed', title: t.inbox.claimed, count: counts?.claimed },
  ] as const;
  const find = useCallback((q: string | undefined) => onChange({ q }), [onChange]);
  return (
    <div className="row">
      <TextFilter value={search.q} onChange={find} />
      {views.map(({ only, title, count }) => (
        <button
          key={title}
          type="button"
          className={`button ${search.only === only ? 'primary' : ''}`}
          aria-pressed={search.only === only}
          onClick={() => onChange({ only })}
        >
          {title}
          {count ? <span>{`${count.value}${count.capped ? '+' : ''}`}</span> : null}
        </button>
      ))}
      <select
        className="field"
        style={{ width: 'auto', maxWidth: 180 }}
        aria-label={t.inbox.process}
        value={search.process ?? ''}
        onChange={({ target }) => onChange({ process: target.value || undefined })}
      >
        <option value="">{`${t.inbox.process}${t.marks.colon}${t.inbox.all}`}</option>
        {definitions?.items.map(({ key, title }) => (
          <option key={key} value={key}>
            {say(title)}
          </option>
        ))}
      </select>
      <select
        className="field"
        style={{ width: 'auto' }}
        aria-label={t.inbox.sort}
        value={search.sort ?? ''}
        onChange={({ target }) => onChange({ sort: target.value === 'openedAt' ? 'openedAt' : undefined })}
      >
        <option value="">{t.inbox.byDue}</option>
        <option value="openedAt">{t.inbox.byArrival}</option>
      </select>
      <label className="row">
        <span className="meta">{t.desk.dueBefore}</span>
        <input
          type="date"
          className="field"
          style={{ width: 'auto' }}
          value={search.before ?? ''}
          onChange={({ target }) => onChange({ before: target.value || undefined })}
        />
      </label>
      <SavedViews list="/inbox" search={{ ...search, case: undefined }} />
    </div>
  );
}
