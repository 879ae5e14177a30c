/** What the addresses of the pages for administrators hold beside their path. Anything that is not known is left out. */

type Given = Record<string, unknown>;

export interface ManyCasesSearch {
  readonly process?: string;
  readonly status?: 'open' | 'active' | 'error';
}

export const readManyCases = ({ process, status }: Given): ManyCasesSearch => ({
  process: typeof process === 'string' ? process.slice(0, 200) || undefined : undefined,
  status: status === 'open' || status === 'active' || status === 'error' ? status : undefined,
});

export interface TimersSearch {
  readonly state?: 'late' | 'waiting' | 'givenUp';
}

export const readTimers = ({ state }: Given): TimersSearch => ({
  state: state === 'late' || state === 'waiting' || state === 'givenUp' ? state : undefined,
});

export interface DeliveriesSearch {
  readonly state?: 'waiting' | 'givenUp';
}

export const readDeliveries = ({ state }: Given): DeliveriesSearch => ({
  state: state === 'waiting' || state === 'givenUp' ? state : undefined,
});
