import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { casesQuery, definitionQuery, definitionsQuery } from '../../api/queries';
import type { CasesSearch } from '../../app/search';
import { useLanguage } from '../../language/language';
import { SavedViews } from '../../list/saved-views';
import { TextFilter } from '../../list/text-filter';
import { CaseList } from '../../list/case-list';
import { PageTitle } from '../../ui/page';
import styles from '../inbox/inbox.module.css';

/** Every case that the caller may see. */
export function CasesPage() {
  const { t, say } = useLanguage();
  const search = useSearch({ from: '/shell/cases' });
  const navigate = useNavigate({ from: '/cases' });
  const { data: definitions } = useQuery(definitionsQuery);
  const { process, ...filter } = search;
  const { data: definition } = useQuery({
    ...definitionQuery(process ?? '', search.version),
    enabled: process !== undefined && search.state !== undefined,
  });
  const stateTitle = say(definition?.states.find(({ id }) => id === search.state)?.title) || search.state;
  const cases = useInfiniteQuery(casesQuery({ ...filter, ...(process === undefined ? {} : { definition: process }) }));
  const change = (changed: CasesSearch): void => void navigate({ search: (before) => ({ ...before, ...changed }) });
  const find = useCallback(
    (q: string | undefined): void => void navigate({ search: (before) => ({ ...before, q }) }),
    [navigate],
  );
  return (
    <div className={styles['list']}>
      <PageTitle name={t.cases.title}>{t.cases.title}</PageTitle>
      <div className="row">
        {([undefined, 'open', 'done'] as const).map((status) => (
          <button
            key={status ?? 'all'}
            type="button"
            className={`button ${search.status === status ? 'primary' : ''}`}
            aria-pressed={search.status === status}
            onClick={() => change({ status })}
          >
            {t.cases[status ?? 'all']}
          </button>
        ))}
        <TextFilter value={search.q} onChange={find} />
        <select
          className="field"
          style={{ width: 'auto', maxWidth: 240 }}
          aria-label={t.inbox.process}
          value={process ?? ''}
          onChange={({ target }) =>
            change({ process: target.value || undefined, version: undefined, state: undefined })
          }
        >
          <option value="">{`${t.inbox.process}${t.marks.colon}${t.inbox.all}`}</option>
          {definitions?.items.map(({ key, title }) => (
            <option key={key} value={key}>
              {say(title)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className={`button ${search.involving ? 'primary' : ''}`}
          aria-pressed={search.involving === 'me'}
          onClick={() => change({ involving: search.involving ? undefined : 'me' })}
        >
          {t.desk.involving}
        </button>
        <button
          type="button"
          className={`button ${search.overdue ? 'primary' : ''}`}
          aria-pressed={search.overdue === 'true'}
          onClick={() => change({ overdue: search.overdue ? undefined : 'true' })}
        >
          {t.desk.overdue}
        </button>
        {search.number ? (
          <button type="button" className="button" onClick={() => change({ number: undefined })}>
            {`${t.cases.number} ${search.number} ×`}
          </button>
        ) : null}
        {search.version === undefined ? null : (
          <button type="button" className="button" onClick={() => change({ version: undefined })}>
            {`${t.pages.version(search.version)} ×`}
          </button>
        )}
        {search.state === undefined ? null : (
          <button type="button" className="button" onClick={() => change({ state: undefined })}>
            {`${stateTitle} ×`}
          </button>
        )}
        <SavedViews list="/cases" search={{ ...search }} />
      </div>
      <CaseList
        cases={cases}
        onOpen={(id) => void navigate({ to: '/cases/$id', params: { id } })}
        empty={<p className="card">{t.cases.empty}</p>}
      />
    </div>
  );
}
