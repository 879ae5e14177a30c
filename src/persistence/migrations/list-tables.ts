import type { Dialect } from '../dialect.js';
import type { TableDraft } from './table-draft.js';

/** A table that is made anew, and the query that gives its rows from the tables that were there. */
export interface RebuiltTable {
  readonly draft: TableDraft;
  readonly rows: (dialect: Dialect) => string;
}

const participant = { org_id: 'key', user_id: 'key', instance_id: 'key' } as const;

const notification: TableDraft = {
  name: 'notification',
  columns: {
    org_id: 'key',
    user_id: 'key',
    id: 'key',
    title_zh: 'text',
    title_en: 'text',
    instance_id: 'text',
    task_id: 'optional text',
    created_at: 'text',
    read_at: 'optional text',
  },
};

/** The tables whose rows carry the order of the lists. Frozen: a later change is a migration of its own. */
export const listTables: readonly RebuiltTable[] = [
  {
    draft: {
      name: 'participant',
      withoutRowid: true,
      columns: { ...participant, started_at: 'text' },
      indices: { participant_started: ['org_id', 'user_id', 'started_at', 'instance_id'] },
    },
    rows: () => `SELECT participant.org_id, participant.user_id, participant.instance_id, instance.started_at
      FROM participant JOIN instance ON instance.org_id = participant.org_id AND instance.id = participant.instance_id`,
  },
  {
    draft: {
      name: 'task_candidate',
      withoutRowid: true,
      columns: {
        org_id: 'key',
        user_id: 'key',
        opened_at: 'key',
        task_id: 'key',
        instance_id: 'text',
        definition_key: 'text',
        claimed: 'boolean',
        overdue: 'boolean',
        due_at: 'optional text',
      },
      indices: {
        task_candidate_due: ['org_id', 'user_id', 'claimed', 'overdue', 'due_at', 'task_id', 'definition_key'],
      },
    },
    // A task that somebody has claimed is in his inbox alone.
    rows: () => `SELECT task.org_id, user_id, opened_at, task.id AS task_id, task.instance_id, definition_key,
        assignee_id IS NOT NULL AS claimed, overdue, due_at
      FROM task_candidate JOIN task ON task.org_id = task_candidate.org_id AND task.id = task_candidate.task_id
      WHERE COALESCE(assignee_id, user_id) = user_id`,
  },
  { draft: { ...notification, withoutRowid: true }, rows: () => 'SELECT * FROM notification' },
];

/** The same tables as they were before. */
export const previousTables: readonly RebuiltTable[] = [
  {
    draft: { name: 'participant', withoutRowid: true, columns: participant },
    rows: () => 'SELECT org_id, user_id, instance_id FROM participant',
  },
  {
    draft: {
      name: 'task_candidate',
      withoutRowid: true,
      columns: { org_id: 'key', user_id: 'key', task_id: 'key', instance_id: 'text' },
      indices: { task_candidate_task: ['org_id', 'task_id'] },
    },
    rows: (dialect) => `SELECT task.org_id, candidate.value AS user_id, task.id AS task_id, task.instance_id
      FROM task, ${dialect === 'postgres' ? 'json_array_elements_text(task.candidates::json)' : 'json_each(task.candidates)'} AS candidate
      WHERE task.status = 'open'`,
  },
  { draft: notification, rows: () => 'SELECT * FROM notification' },
];
