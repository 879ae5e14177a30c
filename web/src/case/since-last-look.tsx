import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ask, client } from '../api/client';
import { changesQuery, meQuery } from '../api/queries';
import { lastLook, noteLook } from './last-look';
import { News } from './news';

interface SinceLastLookProps {
  readonly id: string;
  /** The last record that is on the page. */
  readonly last: number | undefined;
}

/** What others have done in a case since its reader last had it open; and tells the server how far he has seen it. */
export function SinceLastLook({ id, last }: SinceLastLookProps) {
  const { data: me } = useQuery(meQuery);
  return me ? <Looked key={id} id={id} last={last} userId={me.id} /> : null;
}

function Looked({ id, last, userId }: SinceLastLookProps & { readonly userId: string }) {
  const [since] = useState(() => lastLook(userId, id));
  useEffect(() => {
    if (last === undefined || last <= (lastLook(userId, id) ?? 0)) return;
    noteLook(userId, id, last);
    // Whoever sent a copy is shown that it was read; the page does not depend on it.
    void ask(client.PUT('/api/v1/instances/{id}/seen', { params: { path: { id } }, body: { position: last } })).catch(
      () => undefined,
    );
  }, [id, last, userId]);
  return since === undefined ? null : <NewsSince id={id} since={since} userId={userId} />;
}

function NewsSince({ id, since, userId }: { readonly id: string; readonly since: number; readonly userId: string }) {
  const { data } = useQuery(changesQuery(id, since));
  return data ? <News changes={data} userId={userId} /> : null;
}
