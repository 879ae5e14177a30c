import {
  fieldDescriptionsOf,
  filledIn,
  isPersonalReference,
  personalFieldsOf,
  taskActOf,
  tasksOf,
  type FieldDescription,
  type Json,
  type JsonObject,
  type LocalizedText,
  type ProcessDefinition,
} from '../../engine/index.js';
import type { SealedRecord } from './sealed-record.js';

type Told = Pick<SealedRecord, 'kind' | 'envelope' | 'commands'>;

/**
 * What a record of an act on a task says in one sentence: who, for whom, which task, whom it names. `undefined` for any
 * other record. Why he did it is added by {@link withReason}, once the vault has told it.
 */
export function actSentence(
  { kind, envelope, commands }: Told,
  definition: ProcessDefinition | undefined,
  personName: (id: string) => string,
): LocalizedText | undefined {
  const act = kind === 'task' && envelope.kind === 'task' ? taskActOf(envelope.type) : undefined;
  if (!act) return undefined;
  const { actor, onBehalfOf, data, taskId } = envelope;
  const named = personName(actor);
  const told: Record<string, Json> = {
    actor: onBehalfOf === undefined ? named : standIn(named, personName(onBehalfOf)),
    task: taskTitle(taskId, commands, definition),
  };
  const fields = act.form ? fieldDescriptionsOf(act.form) : new Map<string, FieldDescription>();
  for (const [name, value] of Object.entries(data)) {
    const field = fields.get(name);
    if (field && value !== undefined) told[name] = inWords(field, value, personName);
  }
  return filledIn(act.sentence, told);
}

const standIn = (actor: string, principal: string): JsonObject => ({
  zh: `${actor}（代${principal}）`,
  en: `${actor} (for ${principal})`,
});

function taskTitle(
  id: string | undefined,
  commands: Told['commands'],
  definition: ProcessDefinition | undefined,
): Json {
  const touched = commands.find(
    (command) => (command.type === 'updateTask' || command.type === 'closeTask') && command.task.id === id,
  );
  if (!touched || !('task' in touched)) return '…';
  const { key } = touched.task;
  return { ...((definition && tasksOf(definition).get(key)?.declaration.title) ?? { zh: key, en: key }) };
}

function inWords({ kind, choices }: FieldDescription, value: Json, personName: (id: string) => string): Json {
  if (kind === 'people' && Array.isArray(value)) return value.map((id) => personName(String(id)));
  if (typeof value !== 'string') return value;
  if (kind === 'person') return personName(value);
  return choices && Object.hasOwn(choices, value) ? { ...choices[value] } : value;
}

/** A record whose sentence also says why, where its reader may know it; in the words of whoever acted. */
export function withReason(record: Json): Json {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return record;
  const { sentence, type, data } = record as JsonObject & { readonly sentence?: LocalizedText & JsonObject };
  const form = typeof type === 'string' ? taskActOf(type)?.form : undefined;
  if (!sentence || !form || typeof data !== 'object' || data === null || Array.isArray(data)) return record;
  const said = personalFieldsOf(form).flatMap((name) => {
    const value = (data as JsonObject)[name];
    return typeof value === 'string' && !isPersonalReference(value) ? [value] : [];
  });
  if (said.length === 0) return record;
  const why = said.join('；');
  return { ...record, sentence: { zh: `${sentence.zh}：${why}`, en: `${sentence.en}: ${why}` } };
}
