import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask, client } from '../api/client';
import { meQuery, newsQuery } from '../api/queries';
import { markSeen } from '../list/mark-seen';
import { useShown } from '../ui/shown';
import { News } from './news';

interface SinceLastLookProps {
  readonly id: string;
  /** The last record that is on the page. */
  readonly last: number | undefined;
}

/**
 * What others have done in a case since its reader last had it open, in whichever browser: the server remembers. It is
 * told how far he has seen the case once it has answered that.
 */
export function SinceLastLook({ id, last }: SinceLastLookProps) {
  const queries = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const { data: news } = useQuery(newsQuery(id));
  const isShown = useShown();
  const isAsked = news !== undefined;
  useEffect(() => {
    if (last === undefined || !isAsked || !isShown) return;
    // The page does not depend on it.
    void ask(client.PUT('/api/v1/instances/{id}/seen', { params: { path: { id } }, body: { position: last } })).then(
      () => markSeen(queries, id),
      () => undefined,
    );
  }, [id, last, isAsked, isShown, queries]);
  return news && me ? <News changes={news} userId={me.id} /> : null;
}
