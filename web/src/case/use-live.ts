import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

export type Live = 'on' | 'again' | 'off';

const first = 1_000;
const longest = 30_000;

/** Follows a case while it is on the page: each record that comes refreshes what is shown. */
export function useLive(instanceId: string): Live {
  const queries = useQueryClient();
  const [live, setLive] = useState<Live>('again');
  useEffect(() => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pause = first;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const refresh = (): void => {
      clearTimeout(soon);
      soon = setTimeout(() => {
        void queries.invalidateQueries({ queryKey: ['case', instanceId] });
        void queries.invalidateQueries({ queryKey: ['counts'] });
      }, 100);
    };
    const connect = (isAgain: boolean): void => {
      source = new EventSource(`/api/v1/instances/${instanceId}/stream`);
      source.onopen = () => {
        pause = first;
        setLive('on');
        if (isAgain) refresh();
      };
      for (const kind of kinds) source.addEventListener(kind, refresh);
      source.onerror = () => {
        source?.close();
        setLive(navigator.onLine ? 'again' : 'off');
        timer = setTimeout(() => connect(true), pause);
        pause = Math.min(pause * 2, longest);
      };
    };
    connect(false);
    return () => {
      source?.close();
      clearTimeout(timer);
      clearTimeout(soon);
    };
  }, [instanceId, queries]);
  return live;
}

/** The kinds of records, each of which is an event of the stream. */
const kinds = [
  'started',
  'event',
  'task',
  'timer',
  'effect',
  'child',
  'comment',
  'cc',
  'attachment',
  'admin',
  'rejected',
];
