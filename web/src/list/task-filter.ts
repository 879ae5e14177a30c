import type { TaskFilter } from '../api/queries';
import type { Box, InboxSearch } from '../app/search';

/** What a box of tasks asks the server for. */
export const taskFilter = ({ only, process, sort, q, before }: InboxSearch, box: Box): TaskFilter =>
  box === 'done'
    ? { status: 'done' }
    : box === 'cc'
      ? { status: 'open', scope: 'cc' }
      : {
          status: 'open',
          scope: only === 'claimed' ? 'mine' : 'candidate',
          ...(only === 'overdue' ? { overdue: 'true' } : {}),
          ...(process === undefined ? {} : { definition: process }),
          ...(sort === undefined ? {} : { sort }),
          ...(q === undefined ? {} : { q }),
          ...(before === undefined ? {} : { dueBefore: new Date(`${before}T00:00`).toISOString() }),
        };
