import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, client } from './client';
import type { components } from './schema';

export type Calendar = components['schemas']['CalendarAnswer'];
export type CalendarChoices = components['schemas']['CalendarChoicesAnswer'];
export type MovedLimit = components['schemas']['CalendarMoveAnswer'];

export const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: () => ask(client.GET('/api/v1/calendars')),
});

export const calendarChoicesQuery = queryOptions({
  queryKey: ['calendars', 'choices'],
  queryFn: () => ask(client.GET('/api/v1/calendar-choices')),
});

/** The last settings of a calendar, newest first. */
export const calendarHistoryQuery = (key: string) =>
  queryOptions({
    queryKey: ['calendars', key, 'history'],
    queryFn: () =>
      ask(client.GET('/api/v1/calendars/{key}/history', { params: { path: { key }, query: { limit: 50 } } })),
  });

/** Whether a change has been carried out in all open cases; asked again until it has. @param position in the log */
export const calendarChangeQuery = (position: number) =>
  queryOptions({
    queryKey: ['calendars', 'changes', position],
    queryFn: () => ask(client.GET('/api/v1/calendar-changes/{position}', { params: { path: { position } } })),
    refetchInterval: ({ state }) => (state.data?.done === false ? 3_000 : false),
  });

/** Each due moment that a change has moved, page by page; anew when all are. @param done whether it is carried out */
export const movedLimitsQuery = (position: number, done: boolean) =>
  infiniteQueryOptions({
    queryKey: ['calendars', 'changes', position, 'moves', done],
    queryFn: ({ pageParam }) =>
      ask(
        client.GET('/api/v1/calendar-changes/{position}/moves', {
          params: { path: { position }, query: { limit: 20, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
