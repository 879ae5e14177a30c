import { Injectable } from '@nestjs/common';
import { columnOf, isObject, type Json, type LocalizedText, type ProcessDefinition } from '../../engine/index.js';
import { InstanceStore, RegisterStore, type RegisterEntryEntity } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { DirectoryService, directoryNames } from '../directory/index.js';
import {
  fieldsOfSchema,
  filledLines,
  FormSchemas,
  lineAnswer,
  type FieldSchema,
  type ReadLine,
} from '../forms/index.js';
import { FileNames } from '../history/index.js';

type Fields = ReadonlyMap<string, FieldSchema>;

/** How many of its last revisions say which processes have written an entry. */
const writersRead = 20;

const moment = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
const word = /[^\s/]+/g;
const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Reads an entry of a ledger as people do: with titles and names. */
@Injectable()
export class EntryWords {
  private readonly fields = new WeakMap<ProcessDefinition, Fields>();

  constructor(
    private readonly entries: RegisterStore,
    private readonly instances: InstanceStore,
    private readonly definitions: DefinitionRegistry,
    private readonly schemas: FormSchemas,
    private readonly directory: DirectoryService,
    private readonly files: FileNames,
  ) {}

  /** The key, with names in the places of ids. */
  titleOf({ orgId }: Principal, key: string): LocalizedText {
    const copy = this.directory.copy(orgId);
    const names = directoryNames(copy);
    const inLanguage = (language: 'zh' | 'en'): string =>
      key
        .replace(id, (one) => (copy.user(one) ? names.person(one) : one))
        .replace(moment, (at) => ` ${names.moment(at)[language]}`)
        .replace(word, (one) => (copy.department(one) ? names.department(one)[language] : one));
    return { zh: inLanguage('zh'), en: inLanguage('en') };
  }

  /** The columns, titled by the processes that wrote the entry, the last one first. @param data as the reader may see it */
  async fieldsOf(principal: Principal, entry: RegisterEntryEntity, data: Json): Promise<ReadLine[]> {
    if (!isObject(data)) return [];
    const { orgId, data: stored } = entry;
    const known = await this.fieldsOfWriters(entry);
    const fields = new Map(Object.entries(data).map(([name, value]) => [name, titled(name, value ?? null, known)]));
    const kept = JSON.parse(stored) as Json;
    const values = isObject(kept) ? kept : {};
    const lines = filledLines({ prefix: '', fields, values, request: values });
    const names = {
      ...directoryNames(this.directory.copy(orgId)),
      file: await this.files.of(principal, lines),
    };
    const shown = filledLines({ prefix: '', fields, values: data, request: data });
    const byPath = new Map(shown.map(({ path, value }) => [path, value]));
    return lines.map((line) => lineAnswer(line, byPath.get(line.path) ?? null, names));
  }

  /** Every field of the processes that wrote an entry, by name: of its last writers, and of the one that entered it. */
  private async fieldsOfWriters(entry: RegisterEntryEntity): Promise<Fields> {
    const [last, first] = await Promise.all([
      this.entries.revisions(entry, { limit: writersRead }),
      this.entries.revisions(entry, { limit: 1, before: 2 }),
    ]);
    const ids = [entry, ...last, ...first].map(({ instanceId }) => instanceId);
    const named = await this.instances.named(entry.orgId, [...new Set(ids)]);
    const definitions = ids.flatMap((one) => {
      const writer = named.get(one);
      return (writer && this.definitions.find(writer.definitionKey, writer.definitionVersion)) ?? [];
    });
    // What is put into a map later counts.
    return new Map([...new Set(definitions)].reverse().flatMap((definition) => [...this.fieldsIn(definition)]));
  }

  /** Every field that people fill in, by name: of its request first. */
  private fieldsIn(definition: ProcessDefinition): Fields {
    const known = this.fields.get(definition);
    if (known) return known;
    const forms = [...Object.values(definition.events).flatMap(({ form }) => form ?? []), definition.startForm];
    const fields = new Map(forms.flatMap((form) => [...fieldsOfSchema(this.schemas.schemaOf(form))]));
    this.fields.set(definition, fields);
    return fields;
  }
}

/** As the form says; else as every ledger calls it. A choice of the process itself may stand beside those of its form. */
function titled(name: string, value: Json, known: Fields): FieldSchema {
  const field = known.get(name) ?? {};
  const column = columnOf(name);
  const isKnown = typeof value === 'string' && field['x-enum-titles']?.[value] !== undefined;
  const taken = known.has(name) || column?.choices ? undefined : choicesWith(value, known);
  return {
    ...(column && !(known.has(name) && isKnown) ? columnSchema(column, field) : {}),
    ...field,
    ...(isObject(value) && field.properties === undefined ? { properties: innerFields(value, known) } : {}),
    ...(taken ? { 'x-enum-titles': taken } : {}),
    ...(isKnown || !column?.choices ? {} : { 'x-enum-titles': { ...column.choices, ...field['x-enum-titles'] } }),
  };
}

/** What was chosen in a form may stand in the ledger under another name. */
const choicesWith = (value: Json, known: Fields): FieldSchema['x-enum-titles'] =>
  typeof value === 'string'
    ? [...known.values()]
        .map((field) => field['x-enum-titles'])
        .find((choices) => choices && Object.hasOwn(choices, value))
    : undefined;

function columnSchema(
  { title, kind, choices }: NonNullable<ReturnType<typeof columnOf>>,
  field: FieldSchema,
): FieldSchema {
  const directory = kind === 'people' ? 'person' : kind;
  return {
    'x-title': title,
    ...(field['x-kind'] === undefined && kind !== 'text' ? { 'x-kind': kind } : {}),
    ...(directory === 'person' || directory === 'department' ? { 'x-directory': directory } : {}),
    ...(kind === 'money' ? { 'x-currency': { currency: 'CNY' } } : {}),
    ...(choices ? { 'x-enum-titles': choices } : {}),
  };
}

const innerFields = (row: Readonly<Record<string, Json | undefined>>, known: Fields): Record<string, FieldSchema> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, titled(name, value ?? null, known)]));
