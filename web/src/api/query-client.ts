import { QueryCache, QueryClient, MutationCache } from '@tanstack/react-query';
import { isPassing, Problem } from './problem';
import { sessionEnded } from './session-end';

const noticed = (error: unknown): void => {
  if (error instanceof Problem && error.status === 401) sessionEnded();
};

/** Asks again what did not arrive, after 1, 2 and 4 seconds, or when the server says; a refusal is an answer. */
const growing = (count: number, error: unknown): number =>
  Math.max(Math.min(1000 * 2 ** count, 30_000), 1000 * ((error instanceof Problem ? error.retryAfter : null) ?? 0));

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticed }),
  mutationCache: new MutationCache({ onError: noticed }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 3 && isPassing(error),
      retryDelay: growing,
    },
    mutations: { retry: (count, error) => count < 3 && isPassing(error), retryDelay: growing, networkMode: 'always' },
  },
});
