import { bulkDelete, bulkInsert, bulkUpdate, onlyWhere, returning, type BulkStatement } from './bulk-statement.js';
import { insertStay, openStay, updateStay } from './stay-statements.js';

const moving = { revision: 'integer', position: 'integer', head: 'text', state: 'text' } as const;

/** What lists show of a case. Apart, because most events leave it as it is, and its indices with it. */
const listed = {
  overdue: 'boolean',
  suspended: 'boolean',
  subject_zh: 'text',
  subject_en: 'text',
  summary: 'text',
  sought: 'text',
} as const;

/** Changes once in the life of a case. Apart, because a column that is set has its indices written again. */
const ending = { status: 'text', ended_at: 'text or null' } as const;

/** What becomes of a task. */
const taskStanding = {
  status: 'text',
  assignee_id: 'text or null',
  candidates: 'text or null',
  seats: 'text or null',
  due_at: 'text or null',
  overdue: 'boolean',
  closed_at: 'text or null',
  decided_by: 'text or null',
  decision: 'text or null',
} as const;

const candidate = { org_id: 'text', user_id: 'text', opened_at: 'text', task_id: 'text' } as const;

const activeState = { org_id: 'text', state: 'text', started_at: 'text', instance_id: 'text' } as const;

/** By the normal form of its key: two ways of writing the same key are one entry. */
const entry = { org_id: 'text', register: 'text', normal_key: 'text' } as const;

const answer = {
  org_id: 'text',
  user_id: 'text',
  key: 'text',
  request_hash: 'text',
  status: 'integer',
  body: 'text',
  headers: 'text',
  created_at: 'text',
} as const;

/** The statements that write a batch; each has its rows by the names of these columns. */
export const writes = {
  insertInstance: bulkInsert('instance', {
    org_id: 'text',
    id: 'text',
    number: 'text',
    definition_key: 'text',
    definition_version: 'integer',
    profile: 'text',
    parent_id: 'text or null',
    started_by: 'text',
    started_at: 'text',
    ...ending,
    ...moving,
    ...listed,
  }),
  updateInstance: {
    ...bulkUpdate('instance', {
      key: { org_id: 'text', id: 'text' },
      expected: { revision: 'integer', position: 'integer' },
      set: { ...moving, ...listed },
    }),
    mustChangeAll: true,
  },
  /** The same of a case that lists show as before. */
  moveInstance: {
    ...bulkUpdate('instance', {
      key: { org_id: 'text', id: 'text' },
      expected: { revision: 'integer', position: 'integer' },
      set: moving,
    }),
    name: 'move instance',
    mustChangeAll: true,
  },
  endInstance: {
    ...bulkUpdate('instance', { key: { org_id: 'text', id: 'text' }, set: ending }),
    name: 'end instance',
  },
  insertHistory: bulkInsert('history', {
    org_id: 'text',
    instance_id: 'text',
    position: 'integer',
    event_id: 'text',
    kind: 'text',
    at: 'text',
    record: 'text',
    hash: 'text',
  }),
  insertTask: bulkInsert('task', {
    org_id: 'text',
    id: 'text',
    instance_id: 'text',
    definition_key: 'text',
    key: 'text',
    opened_at: 'text',
    ...taskStanding,
  }),
  updateTask: bulkUpdate('task', {
    key: { org_id: 'text', id: 'text' },
    set: taskStanding,
  }),
  deleteCandidate: bulkDelete('task_candidate', candidate),
  insertCandidate: bulkInsert('task_candidate', {
    ...candidate,
    instance_id: 'text',
    definition_key: 'text',
    claimed: 'boolean',
    overdue: 'boolean',
    due_at: 'text or null',
  }),
  insertParticipant: bulkInsert(
    'participant',
    { org_id: 'text', user_id: 'text', instance_id: 'text', started_at: 'text', definition_key: 'text' },
    { ignore: true },
  ),
  /** Before those that they are read from go. */
  insertStay,
  deleteActiveState: bulkDelete('active_state', activeState),
  updateActiveState: updateStay,
  insertActiveState: bulkInsert('active_state', {
    ...activeState,
    definition_key: 'text',
    definition_version: 'integer',
    ...openStay,
  }),
  deleteTimer: bulkDelete('timer', { org_id: 'text', id: 'text' }),
  insertTimer: bulkInsert('timer', {
    org_id: 'text',
    id: 'text',
    instance_id: 'text',
    due_at: 'text',
  }),
  deleteOutbox: bulkDelete('outbox', { org_id: 'text', id: 'text' }),
  insertOutbox: bulkInsert('outbox', {
    org_id: 'text',
    id: 'text',
    topic: 'text',
    instance_id: 'text',
    payload: 'text',
    attempts: 'integer',
    next_attempt_at: 'text',
    failed: 'boolean',
    created_at: 'text',
  }),
  insertNotification: bulkInsert(
    'notification',
    {
      org_id: 'text',
      user_id: 'text',
      id: 'text',
      title_zh: 'text',
      title_en: 'text',
      instance_id: 'text',
      task_id: 'text or null',
      created_at: 'text',
      on_behalf_of: 'text or null',
      waits_for: 'text or null',
    },
    { ignore: true },
  ),
  /** After they were given: the same batch may give and withdraw one. */
  withdrawNotification: onlyWhere(
    bulkUpdate('notification', {
      key: { org_id: 'text', user_id: 'text', id: 'text' },
      set: { withdrawn_at: 'text' },
    }),
    'notification.withdrawn_at IS NULL',
  ),
  endWait: {
    ...onlyWhere(
      bulkUpdate('notification', {
        key: { org_id: 'text', task_id: 'text', waits_for: 'text' },
        set: { withdrawn_at: 'text' },
      }),
      'notification.withdrawn_at IS NULL AND notification.waits_for IS NOT NULL',
    ),
    name: 'end wait',
  },
  insertCopy: bulkInsert('case_copy', {
    org_id: 'text',
    user_id: 'text',
    id: 'text',
    instance_id: 'text',
    task_id: 'text or null',
    sent_by: 'text',
    sent_at: 'text',
  }),
  /** A case that fails at each attempt has one open incident. */
  insertIncident: bulkInsert(
    'incident',
    {
      org_id: 'text',
      id: 'text',
      kind: 'text',
      instance_id: 'text',
      task_id: 'text or null',
      detail: 'text',
      cause: 'text',
      status: 'text',
      created_at: 'text',
    },
    { ignore: true },
  ),
  endIncident: bulkUpdate('incident', {
    key: { org_id: 'text', task_id: 'text', kind: 'text' },
    expected: { status: 'text' },
    set: { status: 'text', resolved_at: 'text', resolved_by: 'text' },
  }),
  endIncidentOfCase: {
    ...bulkUpdate('incident', {
      key: { org_id: 'text', instance_id: 'text', kind: 'text' },
      expected: { status: 'text' },
      set: { status: 'text', resolved_at: 'text', resolved_by: 'text' },
    }),
    name: 'update incident of case',
  },
  insertPersonalValue: bulkInsert('personal_value', {
    org_id: 'text',
    id: 'text',
    subject_id: 'text',
    instance_id: 'text',
    field: 'text',
    value: 'text',
    salt: 'text',
    fingerprint: 'text',
  }),
  adoptAttachment: {
    ...bulkUpdate('attachment', {
      key: { org_id: 'text', id: 'text' },
      set: { instance_id: 'text', name: 'text or null', name_ref: 'text' },
    }),
    mustChangeAll: true,
  },
  insertAnswer: bulkInsert('idempotency_key', answer),
  createEntry: returning(
    bulkInsert(
      'register_entry',
      {
        ...entry,
        key: 'text',
        revision: 'integer',
        data: 'text',
        status: 'text or null',
        custodian_id: 'text or null',
        created_by: 'text or null',
        instance_id: 'text',
        created_at: 'text',
        updated_at: 'text',
      },
      { ignore: true },
    ),
    'register_entry',
    ['register', 'normal_key'],
  ),
  amendEntry: returning(
    bulkUpdate('register_entry', {
      key: entry,
      expected: { revision: 'integer' },
      set: {
        ...{ revision: 'integer', data: 'text', status: 'text or null', custodian_id: 'text or null' },
        ...{ amended_by: 'text or null', instance_id: 'text', updated_at: 'text' },
      },
    }),
    'register_entry',
    ['register', 'normal_key'],
  ),
  /** A revision that another case has written meanwhile is refused with its entry. */
  insertRevision: bulkInsert(
    'entry_revision',
    { ...entry, revision: 'integer', instance_id: 'text', at: 'text' },
    { ignore: true },
  ),
  /** Tells the other nodes on PostgreSQL, when the transaction commits. */
  announce: {
    name: 'announce',
    columns: { channel: 'text', payload: 'text' },
    body: 'SELECT pg_notify(channel, payload) FROM v',
  },
} as const satisfies Readonly<Record<string, BulkStatement>>;
