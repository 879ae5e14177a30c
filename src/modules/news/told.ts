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

/** Who stands in for somebody in a process now: what is in the one's inbox is in the other's too. */
export type StandingIn = (person: string, process: string) => readonly string[];

/** A record that somebody has destroyed tells of itself alone. */
export function toldOf(
  { instanceId, position, kind, record: text }: StoredRecord,
  standingIn: StandingIn,
): ToldOfRecord {
  const record = readRecord(text);
  const about = { event: 'record', instanceId, data: { instanceId, position, kind } } as const;
  if (!record) return { told: [about], counted: new Set() };
  const { key: definition } = record.definition;
  const counted = new Set<string>([record.envelope.actor]);
  const told: Told[] = [about, { event: 'statistics', definition, data: { definition } }];
  for (const command of record.commands) {
    const one = toldOfCommand(command, record, (person) => standingIn(person, definition));
    if (one) told.push(one);
    for (const person of one?.people ?? boxesOf(command)) counted.add(person);
  }
  return { told, counted };
}

function toldOfCommand(
  command: Command,
  { instanceId, definition: { key }, envelope }: SealedRecord,
  deputiesOf: (person: string) => readonly string[],
): Told | undefined {
  if (command.type === 'notify') {
    const { to, taskId = null, deputies = [] } = command.notification;
    const people = new Set([...to, ...deputies.map(({ deputy }) => deputy)]);
    return { event: 'notification', people, data: { id: command.id, instanceId, taskId } };
  }
  const change = changes[command.type];
  if (change === undefined || !('task' in command)) return undefined;
  const { task } = command;
  // Whoever passes on what was his alone has it no more.
  const own = [...peopleOf(task), ...(change === 'changed' ? [envelope.actor] : [])];
  const people = new Set([...own, ...own.flatMap(deputiesOf)]);
  return { event: 'task', people, data: { id: task.id, instanceId, definition: key, change } };
}

/** In whose boxes something stands otherwise of which nothing is told. */
function boxesOf(command: Command): readonly string[] {
  if (command.type === 'copyTo') return command.users;
  return command.type === 'withdrawNotifications' ? command.notifications.flatMap(({ to }) => to) : [];
}

const peopleOf = ({ assignee, candidates }: Task): readonly string[] =>
  assignee === null ? candidates : [...candidates, assignee];
