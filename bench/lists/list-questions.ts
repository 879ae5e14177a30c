import {
  HistoryStore,
  IncidentStore,
  InstanceStore,
  NotificationStore,
  OutboxStore,
  RegisterStore,
  TaskStore,
  TimerStore,
  type Database,
  type InstanceFilter,
  type TaskQuery,
} from '../../src/persistence/index.js';
import { listed } from './filled-lists.js';

/** One way to ask for a page of a list. */
export interface ListQuestion {
  readonly name: string;
  readonly ask: () => Promise<unknown>;
}

const { orgId, everywhere, seldom } = listed;

/** As many people as one search names; they have started cases, and few take part in them. */
const strangers = ['user-1', 'user-2', 'user-3', 'user-4', 'user-5'];

/** What a list of the filled cases can be narrowed to. */
export const instanceFilters: Readonly<Record<string, Partial<InstanceFilter>>> = {
  'no filter': {},
  definition: { definition: 'definition-3' },
  version: { definition: 'definition-3', version: 1 },
  'rare version': { definition: 'definition-3', version: 2 },
  'version, state and not over': { definition: 'definition-3', version: 1, state: 'archived', status: 'open' },
  status: { status: 'active' },
  'rare status': { status: 'error' },
  'not over': { status: 'open' },
  'state and not over': { state: 'review', status: 'open' },
  state: { state: 'archived.legal' },
  'rare state': { state: 'rare' },
  'state that is not there': { state: 'nowhere' },
  'started by': { startedBy: 'user-7' },
  number: { number: 'N4711' },
  parent: { parentId: 'case-000000005000' },
  overdue: { overdue: true },
  'not overdue': { overdue: false },
  'started after': { startedAfter: '2020-01-03T00:00:00.000Z' },
  'started before': { startedBefore: '2020-01-03T00:00:00.000Z' },
  'definition and status': { definition: 'definition-5', status: 'active' },
  'state and status that never meet': { state: 'review', status: 'done' },
  'definition and state that never meet': { definition: 'definition-3', state: 'review' },
  text: { text: 'N47' },
  'text of a definition': { text: 'nothing says this', definition: 'definition-3' },
  'everything at once': {
    definition: 'definition-0',
    status: 'active',
    state: 'review',
    startedBy: 'user-0',
    overdue: true,
    startedAfter: '2020-01-02T00:00:00.000Z',
    startedBefore: '2021-01-01T00:00:00.000Z',
  },
};

const tasks: Readonly<Record<string, Partial<TaskQuery>>> = {
  'no filter': {},
  definition: { definition: 'definition-3' },
  'definition that is not there': { definition: 'nowhere' },
  overdue: { overdue: true },
  'not overdue': { overdue: false },
  opened: { sort: 'openedAt' },
  'opened, of a definition, overdue': { sort: 'openedAt', definition: 'definition-3', overdue: true },
  'due before': { dueBefore: '2020-01-03T00:00:00.000Z' },
  'opened, due before': { sort: 'openedAt', dueBefore: '2020-01-03T00:00:00.000Z' },
  'started by': { startedBy: 'user-7' },
  text: { text: 'N47' },
  'opened, text': { sort: 'openedAt', text: 'nothing says this' },
  'deep page': { after: { value: '2020-02-01T00:00:00.000Z', id: 'task-000000040000' } },
  'deep page of the undated': { after: { value: null, id: 'task-000000040000' } },
};

/** Every list with every filter, as one who sees everything and as one who sees his own; pages of 50. */
export function listQuestions(database: Database): readonly ListQuestion[] {
  const [instances, inbox] = [new InstanceStore(database), new TaskStore(database)];
  const [registers, incidents] = [new RegisterStore(database), new IncidentStore(database)];
  const [notifications, history] = [new NotificationStore(database), new HistoryStore(database)];
  const limit = 50;
  const viewers = {
    administrator: { userId: 'admin', seesEverything: true },
    'participant of all': { userId: everywhere, seesEverything: false },
    'participant of few': { userId: seldom, seesEverything: false },
    deputy: {
      userId: seldom,
      seesEverything: false,
      standsInFor: [
        { userId: everywhere, processes: ['definition-3', 'definition-0'] },
        { userId: 'user-7', processes: null },
      ],
    },
  };
  const scopes = { all: 'all', candidate: { candidate: everywhere }, mine: { mine: everywhere } } as const;
  return [
    { name: 'one case by its key, the floor', ask: () => instances.find(orgId, 'case-000000002711') },
    ...Object.entries(viewers).flatMap(([who, viewer]) =>
      Object.entries(instanceFilters).map(([name, filter]) => ({
        name: `instances, ${who}: ${name}`,
        ask: () => instances.list(orgId, viewer, { limit, ...filter }),
      })),
    ),
    ...Object.entries(viewers).flatMap(([who, viewer]) => [
      {
        name: `search, ${who}`,
        ask: () => instances.search(orgId, viewer, { text: 'N4711', startedBy: ['user-7', 'user-0'], limit: 5 }),
      },
      {
        name: `search, ${who}: nothing found`,
        ask: () => instances.search(orgId, viewer, { text: 'nothing says this', startedBy: strangers, limit: 5 }),
      },
    ]),
    ...Object.entries(scopes).flatMap(([who, scope]) =>
      Object.entries(tasks).map(([name, filter]) => ({
        name: `tasks, ${who}: ${name}`,
        ask: () => inbox.list({ orgId, scope, sort: 'dueAt', limit, ...filter }),
      })),
    ),
    { name: 'notifications', ask: () => notifications.list(orgId, everywhere, { limit }) },
    { name: 'notifications: unread', ask: () => notifications.list(orgId, everywhere, { limit, unread: true }) },
    { name: 'incidents', ask: () => incidents.list(orgId, { limit }) },
    { name: 'incidents: open', ask: () => incidents.list(orgId, { limit, status: 'open' }) },
    { name: 'incidents: rare kind', ask: () => incidents.list(orgId, { limit, kind: 'unassignedTask' }) },
    {
      name: 'incidents: kind and status that never meet',
      ask: () => incidents.list(orgId, { limit, kind: 'unassignedTask', status: 'resolved' }),
    },
    {
      name: 'incidents: of one cause',
      ask: () => incidents.ofCause(orgId, { limit, cause: 'unassignedTask:work' }),
    },
    { name: 'timers', ask: () => new TimerStore(database).list(orgId, { limit }) },
    {
      name: 'timers: late, deep page',
      ask: () =>
        new TimerStore(database).list(orgId, {
          limit,
          until: '2020-03-01T00:00:00.000Z',
          after: { at: '2020-02-01T00:00:00.000Z', id: 'timer-1' },
        }),
    },
    { name: 'deliveries', ask: () => new OutboxStore(database).list(orgId, { limit }) },
    { name: 'register', ask: () => registers.list(orgId, 'ledger', { limit }) },
    { name: 'register: prefix', ask: () => registers.list(orgId, 'ledger', { limit, keyPrefix: 'FA-00000001' }) },
    { name: 'register: rare status', ask: () => registers.list(orgId, 'ledger', { limit, status: 'scrapped' }) },
    {
      name: 'register: prefix and status',
      ask: () => registers.list(orgId, 'ledger', { limit, keyPrefix: 'FA-00000001', status: 'inUse' }),
    },
    { name: 'registers: a key', ask: () => registers.beginning(orgId, ['ledger', 'other'], 'FA-0000', 5) },
    {
      name: 'register: the cases that wrote an entry, deep page',
      ask: () =>
        registers.revisions({ orgId, register: 'ledger', normalKey: 'fa-000000000001' }, { limit, before: 900 }),
    },
    { name: 'history: deep page', ask: () => history.page(orgId, 'case-long', 900, limit) },
  ];
}
