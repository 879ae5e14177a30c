import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../api/client';
import { delegationsQuery, type Delegation } from '../api/delegations';
import { repeated } from '../api/repeated';
import { definitionsQuery, meQuery } from '../api/queries';
import { useLanguage } from '../language/language';
import { AskFirst } from '../ui/ask-first';
import { Failure } from '../ui/failure';
import { useNow } from '../ui/now';
import { Time } from '../ui/time';
import styles from './company.module.css';
import { MoreButton } from './more-button';
import { useTexts } from './texts';

/** Who stands in for whom, and when. @param principal whose alone */
export function DelegationList({ principal }: { readonly principal?: string }) {
  const c = useTexts();
  const { t, say } = useLanguage();
  const queries = useQueryClient();
  const now = useNow();
  const { data: me } = useQuery(meQuery);
  const definitions = useQuery(definitionsQuery).data?.items ?? [];
  const list = useInfiniteQuery(delegationsQuery(principal));
  const [ending, setEnding] = useState<Delegation | null>(null);
  const ended = useMutation({
    mutationFn: (id: string) => ask(client.DELETE('/api/v1/delegations/{id}', { params: { path: { id } } })),
    onSettled: () => void queries.invalidateQueries(),
  });
  const found = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const isOver = ({ endedAt, endsAt }: Delegation): boolean => endedAt !== null || Date.parse(endsAt) <= now;
  const mayEnd = (one: Delegation): boolean =>
    !isOver(one) && (one.principal.id === me?.id || me?.permissions.includes('administer') === true);
  return (
    <>
      {list.error ? <Failure error={list.error} retry={() => void list.refetch()} /> : null}
      {ended.error ? <Failure error={ended.error} retry={repeated(ended)} /> : null}
      {list.data && found.length === 0 ? <p className="card">{c.nothing}</p> : null}
      {found.length > 0 ? (
        <div className={`card ${styles['scroll']}`} role="region" aria-label={c.delegations.title} tabIndex={0}>
          <table className={styles['table']}>
            <thead>
              <tr>
                {(['principal', 'deputy', 'time', 'processes', 'state', 'end'] as const).map((column) => (
                  <th key={column} scope="col">
                    {c.delegations[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.map((one) => (
                <tr key={one.id}>
                  <td>{one.principal.name}</td>
                  <td>{one.deputy.name}</td>
                  <td>
                    <Time at={one.startsAt} absolute /> – <Time at={one.endedAt ?? one.endsAt} absolute />
                  </td>
                  <td>
                    {one.processes
                      ? one.processes
                          .map((key) => say(definitions.find((known) => known.key === key)?.title) || key)
                          .join(t.marks.and)
                      : c.delegations.all}
                  </td>
                  <td>
                    <span className={`tag ${one.inForce ? 'ok' : ''}`}>
                      {one.inForce ? c.delegations.inForce : isOver(one) ? c.delegations.over : c.delegations.later}
                    </span>
                  </td>
                  <td>
                    {mayEnd(one) ? (
                      <button type="button" className="button" onClick={() => setEnding(one)}>
                        {c.delegations.end}
                      </button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <MoreButton list={list} />
      <AskFirst
        open={ending !== null}
        title={c.delegations.end}
        hint={c.delegations.endAsk}
        yes={c.delegations.end}
        no={t.decide.cancel}
        onNo={() => setEnding(null)}
        onYes={() => {
          if (ending) ended.mutate(ending.id);
          setEnding(null);
        }}
      />
    </>
  );
}
