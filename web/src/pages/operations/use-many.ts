import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newKey } from '../../api/key';
import { isPassing } from '../../api/problem';

/** One of many, and what it is called in its line of the result. */
export interface OneOfMany {
  readonly id: string;
  readonly name: string;
}

/** What came of it; nothing is said against what succeeded. */
export interface Outcome extends OneOfMany {
  readonly status: number;
  readonly refusal: string;
}

export interface Many {
  readonly all: number;
  readonly outcomes: readonly Outcome[];
  readonly running: boolean;
  /** Why it ended early. */
  readonly failure: unknown;
}

interface Answered {
  readonly id: string;
  readonly status: number;
  readonly problem?: object;
}

type Send = (ids: string[], key: string) => Promise<{ readonly items: readonly Answered[] }>;

/** So many at once: few enough that one sees it go on, and can stop it. */
const portion = 20;
const attempts = 4;

const refusalOf = ({ problem }: Answered): string =>
  (problem as { readonly detail?: string } | undefined)?.detail ?? '';

/** Sends a portion until it is answered: with one key, so that what was done already is not done twice. */
async function insistOn(send: Send, ids: string[]): Promise<readonly Answered[]> {
  const key = newKey();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await send(ids, key)).items;
    } catch (error) {
      if (!isPassing(error) || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** (attempt - 1)));
    }
  }
}

/**
 * Does something to many, portion by portion: each answers for itself.
 */
export function useMany(refresh: readonly (readonly string[])[]) {
  const queries = useQueryClient();
  const [many, setMany] = useState<Many>();
  const stopped = useRef(false);
  const run = async (items: readonly OneOfMany[], send: Send): Promise<void> => {
    stopped.current = false;
    const outcomes: Outcome[] = [];
    const show = (running: boolean, failure: unknown = null): void =>
      setMany({ all: items.length, outcomes: [...outcomes], running, failure });
    show(true);
    let failure: unknown = null;
    for (let from = 0; from < items.length && !stopped.current && failure === null; from += portion) {
      const part = items.slice(from, from + portion);
      const ids = part.map(({ id }) => id);
      const answered = await insistOn(send, ids).catch((error: unknown) => {
        failure = error;
        return [];
      });
      outcomes.push(
        ...answered.map((one, index) => ({
          id: one.id,
          name: part[index]?.name ?? one.id,
          status: one.status,
          refusal: refusalOf(one),
        })),
      );
      show(true);
    }
    show(false, failure);
    for (const queryKey of refresh) void queries.invalidateQueries({ queryKey });
  };
  return { many, run, stop: () => void (stopped.current = true), forget: () => setMany(undefined) };
}
