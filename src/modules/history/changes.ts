import {
  tasksOf,
  titledValue,
  type ChangedField,
  type LocalizedText,
  type ProcessDefinition,
} from '../../engine/index.js';
import type { SealedRecord } from './sealed-record.js';

/** What has changed between two records, with people as ids. */
export interface Changes {
  readonly fields: readonly (ChangedField & {
    readonly title: LocalizedText;
    readonly by: string;
    readonly position: number;
  })[];
  readonly decisions: readonly Decision[];
  readonly comments: readonly SealedRecord[];
  readonly attachments: readonly SealedRecord[];
  readonly people: readonly Joined[];
}

interface Decision {
  readonly position: number;
  readonly at: string;
  readonly by: string;
  readonly task: string;
  readonly title: LocalizedText;
  readonly event: string;
  readonly eventTitle: LocalizedText;
  readonly skipped?: 'ownRequest' | 'sameApprover';
}

interface Joined {
  readonly person: string;
  readonly as: 'asked' | 'copied';
  readonly position: number;
}

/** Gathers what some records in a row have changed. The cost is that of the records. */
export function changesIn(records: readonly SealedRecord[], definition: ProcessDefinition | undefined): Changes {
  return {
    fields: fieldsIn(records, definition),
    decisions: records.flatMap((record) => decisionsIn(record, definition)),
    comments: records.filter(({ kind }) => kind === 'comment'),
    attachments: records.filter(({ kind }) => kind === 'attachment'),
    people: joinedIn(records),
  };
}

/** Each field once, from the first value to the last; what is as it was before has not changed. */
function fieldsIn(records: readonly SealedRecord[], definition: ProcessDefinition | undefined): Changes['fields'] {
  const found = new Map<string, Changes['fields'][number]>();
  for (const { changed = [], envelope, position } of records) {
    for (const { path, before, after } of changed) {
      const first = found.get(path);
      const title = definition
        ? titledValue(definition, envelope.type, { path, value: after }).title
        : { zh: path, en: path };
      found.set(path, { path, title, before: first ? first.before : before, after, by: envelope.actor, position });
    }
  }
  return [...found.values()].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

function decisionsIn(
  { kind, envelope, commands, position }: SealedRecord,
  definition: ProcessDefinition | undefined,
): readonly Decision[] {
  if (kind === 'rejected') return [];
  const told = (task: string, event: string): Pick<Decision, 'task' | 'title' | 'event' | 'eventTitle'> => ({
    task,
    title: definition ? (tasksOf(definition).get(task)?.declaration.title ?? plain(task)) : plain(task),
    event,
    eventTitle: definition?.events[event]?.title ?? plain(event),
  });
  const { at, actor, type, taskId } = envelope;
  return commands.flatMap((command): readonly Decision[] => {
    if (command.type === 'closeTask' && command.decision) {
      const { by, event, skipped } = command.decision;
      return [{ position, at, by, ...told(command.task.key, event), ...(skipped ? { skipped } : {}) }];
    }
    // One of several signers, and others are still awaited.
    if (command.type === 'updateTask' && envelope.kind === 'event' && command.task.id === taskId)
      return [{ position, at, by: actor, ...told(command.task.key, type) }];
    return [];
  });
}

const plain = (name: string): LocalizedText => ({ zh: name, en: name });

/** Who was asked or copied, each once. */
function joinedIn(records: readonly SealedRecord[]): readonly Joined[] {
  const found = new Map<string, Joined>();
  for (const { commands, position } of records) {
    for (const command of commands) {
      const as = command.type === 'copyTo' ? 'copied' : 'asked';
      const people =
        command.type === 'copyTo'
          ? command.users
          : command.type === 'openTask' || command.type === 'updateTask'
            ? command.task.candidates
            : [];
      for (const person of people) if (!found.has(person)) found.set(person, { person, as, position });
    }
  }
  return [...found.values()];
}
