import { entriesAtMost } from '../key-range.js';
import { bulkRead, returning, type BulkStatement } from './bulk-statement.js';

/** The wanted cases and their parents. Locked in id order, so that two batches cannot wait for each other. */
const instances = (name: string, returns: readonly string[]): BulkStatement =>
  bulkRead(name, {
    columns: { org_id: 'text', id: 'text' },
    returns: ['instance.id', ...returns],
    from: `(
      SELECT org_id, id FROM v UNION
      SELECT child.org_id, child.parent_id FROM v CROSS JOIN instance child WHERE child.org_id = v.org_id AND child.id = v.id
    ) wanted CROSS JOIN instance WHERE instance.org_id = wanted.org_id AND instance.id = wanted.id ORDER BY instance.id`,
    lock: 'FOR UPDATE OF instance',
  });

const answerKey = { org_id: 'text', user_id: 'text', key: 'text' } as const;

const decision = { org_id: 'text', instance_id: 'text', task_id: 'text', user_id: 'text' } as const;

/**
 * The statements that read for a batch. SQLite takes a CROSS JOIN in the order in which it stands: from the wanted keys
 * to the table, by its primary key.
 */
export const reads = {
  instances: instances('read instance', ['instance.state', 'instance.position', 'instance.head']),
  heads: instances('read head', ['instance.head']),
  registers: bulkRead('read register_entry', {
    columns: { org_id: 'text', register: 'text', normal_key: 'text' },
    returns: [
      ...['entry.register', 'entry.key', 'entry.revision', 'entry.data'],
      ...['entry.created_by', 'entry.amended_by'],
    ],
    from: `v CROSS JOIN register_entry entry
      WHERE entry.org_id = v.org_id AND entry.register = v.register AND entry.normal_key = v.normal_key`,
  }),
  registerRange: bulkRead('read register_entry range', {
    columns: { org_id: 'text', register: 'text', first: 'text', behind: 'text' },
    returns: ['entry.key', 'entry.data'],
    from: `v CROSS JOIN register_entry entry
      WHERE entry.org_id = v.org_id AND entry.register = v.register
        AND entry.normal_key >= v.first AND entry.normal_key < v.behind
      ORDER BY entry.normal_key LIMIT ${entriesAtMost + 1}`,
  }),
  holdings: bulkRead('read register_entry holdings', {
    columns: { org_id: 'text', register: 'text', custodian_id: 'text' },
    returns: ['entry.register', 'entry.custodian_id', 'entry.key'],
    from: `v CROSS JOIN register_entry entry
      WHERE entry.org_id = v.org_id AND entry.register = v.register AND entry.custodian_id = v.custodian_id
      ORDER BY entry.normal_key`,
  }),
  answers: bulkRead('read idempotency_key', {
    columns: answerKey,
    returns: [...Object.keys(answerKey), 'request_hash', 'status', 'body', 'headers', 'created_at'].map(
      (name) => `answer.${name}`,
    ),
    from: `v CROSS JOIN idempotency_key answer
      WHERE answer.org_id = v.org_id AND answer.user_id = v.user_id AND answer.key = v.key`,
  }),
  events: bulkRead('read history event', {
    columns: { org_id: 'text', event_id: 'text' },
    returns: ['history.event_id', 'history.kind', 'history.record'],
    from: 'v CROSS JOIN history WHERE history.org_id = v.org_id AND history.event_id = v.event_id',
  }),
  decisions: bulkRead('read task decision', {
    columns: decision,
    returns: ['task.id', 'task.key', 'task.decided_by', 'task.decision', 'task.closed_at'],
    from: `v CROSS JOIN task WHERE task.org_id = v.org_id AND task.id = v.task_id
      AND task.instance_id = v.instance_id AND task.decided_by = v.user_id`,
  }),
  // Only the last of several signers stands in the row of a task.
  signatures: bulkRead('read task signature', {
    columns: decision,
    returns: ['task.id', 'task.key', 'history.record'],
    from: `v CROSS JOIN task CROSS JOIN history WHERE task.org_id = v.org_id AND task.id = v.task_id
      AND task.instance_id = v.instance_id AND task.status <> 'open'
      AND history.org_id = v.org_id AND history.instance_id = v.instance_id AND history.kind = 'task'
      AND history.record LIKE '%"' || v.task_id || '"%' ORDER BY history.position`,
  }),
  attachments: bulkRead('read attachment', {
    columns: { org_id: 'text', id: 'text' },
    returns: ['id', 'instance_id', 'sha256', 'size', 'type', 'name', 'uploaded_by', 'erased_at'].map(
      (name) => `attachment.${name}`,
    ),
    from: 'v CROSS JOIN attachment WHERE attachment.org_id = v.org_id AND attachment.id = v.id ORDER BY attachment.id',
    // Until the case has it: what nobody uses is forgotten after a day.
    lock: 'FOR UPDATE OF attachment',
  }),
  takeNumbers: returning(
    {
      name: 'take numbers',
      columns: { org_id: 'text', series: 'text', last: 'integer' },
      body: `INSERT INTO number_series (org_id, series, last) SELECT org_id, series, last FROM v WHERE true
        ON CONFLICT (org_id, series) DO UPDATE SET last = number_series.last + excluded.last`,
    },
    'number_series',
    ['last'],
  ),
} as const satisfies Readonly<Record<string, BulkStatement>>;
