import { infiniteQueryOptions } from '@tanstack/react-query';
import { ask, client } from './client';
import type { components, operations } from './schema';

export type RecordOfCase = components['schemas']['RecordOfCaseAnswer'];
export type LogRecord = components['schemas']['LogRecordAnswer'];
export type VerificationRequest = components['schemas']['VerificationRequest'];
export type VerifiedPortion = components['schemas']['VerifiedPortionAnswer'];
export type FailedCase = components['schemas']['FailedCaseAnswer'];
export type RecordsFilter = Omit<
  NonNullable<operations['RecordsController_list']['parameters']['query']>,
  'limit' | 'cursor'
>;

const limit = 50;

const from = (cursor: string) => ({ limit, ...(cursor === '' ? {} : { cursor }) });

/** Records of all cases, newest first, page by page. */
export const recordsQuery = (filter: RecordsFilter) =>
  infiniteQueryOptions({
    queryKey: ['records', filter],
    queryFn: ({ pageParam }) =>
      ask(client.GET('/api/v1/records', { params: { query: { ...filter, ...from(pageParam) } } })),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** The log of the organisation, newest first, page by page. */
export const logQuery = infiniteQueryOptions({
  queryKey: ['organisation-log'],
  queryFn: ({ pageParam }) => ask(client.GET('/api/v1/organisation/log', { params: { query: from(pageParam) } })),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

export const verifyLog = () => ask(client.POST('/api/v1/organisation/log/verify'));

export const verifyPortion = (body: VerificationRequest) => ask(client.POST('/api/v1/audit/verifications', { body }));
