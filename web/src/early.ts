import {
  countsQuery,
  definitionQuery,
  historyQuery,
  instanceQuery,
  layoutQuery,
  meQuery,
  metaQuery,
  sheetQuery,
  tasksQuery,
} from './api/queries';
import { queryClient } from './api/query-client';
import { readCase, readInbox } from './app/search';
import { spokenLanguage, tagOf } from './language/spoken';
import { taskFilter } from './list/task-filter';
import { chosenTheme, systemTheme, themeOf } from './ui/chosen-theme';

/*
 * The first script that runs, long before what draws the page has arrived: it asks the server what the page at this
 * address will ask first, and for the parts that will draw it, all at once. Whoever asks the same later gets the answer.
 */

/** A part that does not come is asked for again by the page, which says so. */
const fetchPart = (part: Promise<unknown>): void => void part.catch(() => undefined);

const given = Object.fromEntries(new URLSearchParams(location.search));
const [, caseId] = /^\/cases\/([^/]+)\/?$/.exec(location.pathname) ?? [];

function askForInbox(): void {
  fetchPart(import('./pages/inbox/inbox-page'));
  const { tab: box = 'todo', ...search } = readInbox(given);
  if (box !== 'started') void queryClient.prefetchInfiniteQuery(tasksQuery(taskFilter(search, box)));
}

function askForCase(id: string): void {
  fetchPart(import('./pages/case/case-page'));
  void queryClient.prefetchInfiniteQuery(historyQuery(id));
  void queryClient.prefetchQuery(sheetQuery(id, readCase(given).at));
  void queryClient.fetchQuery(instanceQuery(id)).then(
    ({ definition: { key, version } }) => {
      void queryClient.prefetchQuery(layoutQuery(key, version, 'reader', spokenLanguage()));
      void queryClient.prefetchQuery(definitionQuery(key, version));
    },
    () => undefined,
  );
}

// Said later, it would have every text and colour laid out anew.
document.documentElement.lang = tagOf(spokenLanguage());
document.documentElement.dataset['theme'] = themeOf(chosenTheme(), systemTheme.matches);

if (location.pathname !== '/sign-in') {
  fetchPart(import('./app/shell'));
  void queryClient.prefetchQuery(meQuery);
  void queryClient.prefetchQuery(metaQuery);
  if (['/', '/inbox'].includes(location.pathname)) askForInbox();
  else if (caseId !== undefined) askForCase(caseId);
  void queryClient.prefetchQuery(countsQuery);
}
