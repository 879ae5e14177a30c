import { queryOptions } from '@tanstack/react-query';
import { ask, client } from './client';
import type { components } from './schema';

export type Calendar = components['schemas']['CalendarAnswer'];

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
