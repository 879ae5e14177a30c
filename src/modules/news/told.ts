import type { Command, Task } from '../../engine/index.js';
import type { StoredRecord } from '../../persistence/index.js';
import { readRecord, type SealedRecord } from '../history/index.js';

/** What happened to a task, from the chair of those in whose inboxes it is or was. */
export type TaskChange = 'opened' | 'changed' | 'closed';

/** One piece of news, and whom it concerns: people by their ids, or who watches a case or a process. */
export interface Told {
  readonly event: 'task' | 'notification' | 'record' | 'statistics';
  readonly data: object;
  readonly people?: ReadonlySet<string>;
  readonly instanceId?: string;
  readonly definition?: string;
}

/** What a committed record has to tell, without a word of what the case says: who hears of it asks for what he may see. */
export interface ToldOfRecord {
  readonly told: readonly Told[];
  /** In whose boxes something may stand otherwise. */
  readonly counted: ReadonlySet<string>;
}

const changes: Partial<Readonly<Record<Command['type'], TaskChange>>> = {
  openTask: 'opened',
  updateTask: 'changed',
  closeTask: 'closed',
};

/** A record that somebody has destroyed tells of itself alone. */
export function toldOf({ instanceId, position, kind, record: text }: StoredRecord): ToldOfRecord {
  const record = readRecord(text);
  const about = { event: 'record', instanceId, data: { instanceId, position, kind } } as const;
  if (!record) return { told: [about], counted: new Set() };
  const { key: definition } = record.definition;
  const counted = new Set<string>([record.envelope.actor]);
  const told: Told[] = [about, { event: 'statistics', definition, data: { definition } }];
  for (const command of record.commands) {
    const one = toldOfCommand(command, record);
    if (one) told.push(one);
    for (const person of one?.people ?? (command.type === 'copyTo' ? command.users : [])) counted.add(person);
  }
  return { told, counted };
}

function toldOfCommand(
  command: Command,
  { instanceId, definition: { key }, envelope }: SealedRecord,
): Told | undefined {
  if (command.type === 'notify') {
    const { to, taskId = null } = command.notification;
    return { event: 'notification', people: new Set(to), data: { id: command.id, instanceId, taskId } };
  }
  const change = changes[command.type];
  if (change === undefined || !('task' in command)) return undefined;
  const { task } = command;
  // Whoever passes on what was his alone has it no more.
  const people = new Set([...peopleOf(task), ...(change === 'changed' ? [envelope.actor] : [])]);
  return { event: 'task', people, data: { id: task.id, instanceId, definition: key, change } };
}

const peopleOf = ({ assignee, candidates }: Task): readonly string[] =>
  assignee === null ? candidates : [...candidates, assignee];
