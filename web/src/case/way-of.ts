import type { Definition } from '../api/types';
import { walked, type Walked } from '../chart/standing';
import { isReadable, type AnyRecord } from './use-case';

interface Effect {
  readonly type?: string;
  readonly task?: { readonly key?: string };
  readonly decision?: { readonly skipped?: string } | null;
}

/** The way of a case as its chart shows it: where its records say it stood, and which tasks nobody was asked for. */
export function wayOf(
  records: readonly AnyRecord[],
  definition: Definition | undefined,
  stopped: boolean,
  now: readonly unknown[] = [],
): Walked {
  const readable = records.filter(isReadable);
  const taken = new Set(
    readable
      .flatMap(({ effects }) => effects as readonly Effect[])
      .flatMap(({ type, task, decision }) => (type === 'closeTask' && decision?.skipped ? [task?.key] : [])),
  );
  const skipped = new Set(
    (definition?.states ?? []).flatMap(({ id, task }) => (task && taken.has(task.key) ? [id] : [])),
  );
  return walked([...readable.map(({ to }) => to), ...now], { skipped, stopped });
}

/** What a way says, to tell it from another one. */
export const wayText = ({ active, passed, skipped, stopped }: Walked): string =>
  JSON.stringify([[...active], [...passed], [...skipped], stopped]);
