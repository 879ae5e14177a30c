import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask, client } from '../api/client';
import { meQuery, newsQuery } from '../api/queries';
import type { Changes } from '../api/types';
import { useLanguage } from '../language/language';
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
  const { t } = useLanguage();
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
  return news && me ? <News id={id} title={t.kase.lastLook} changes={byOthers(news, me.id)} /> : null;
}

/** A reader knows what he has done himself. */
function byOthers(changes: Changes, userId: string) {
  const { fields, decisions, comments, attachments } = changes;
  const others = <One extends { readonly by: { readonly id: string } }>(all: readonly One[]) =>
    all.filter(({ by }) => by.id !== userId);
  return {
    ...changes,
    fields: others(fields),
    decisions: others(decisions),
    comments: others(comments),
    attachments: others(attachments),
  };
}
