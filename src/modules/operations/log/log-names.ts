import { isObject, roles, type Json, type JsonObject, type LocalizedText, type Role } from '../../../engine/index.js';
import type { DefinitionRegistry } from '../../definitions/index.js';
import { nameIn, type DirectoryCopy } from '../../directory/index.js';

/** What the people, departments and processes are called that a record of the log names by id or key. */
export function logNames(
  directory: DirectoryCopy,
  definitions: DefinitionRegistry,
  { subject, setting }: { readonly subject: string; readonly setting: Json },
): JsonObject {
  const newest = new Map(definitions.newest().map((one) => [one.key, one]));
  const process = newest.get(subject.replace(/@\d+$/, ''));
  const parameters = new Map<string, LocalizedText>();
  if (process)
    for (const [field, { key, title }] of Object.entries(process.policy)) parameters.set(field, title).set(key, title);
  const nameOf = (text: string): LocalizedText | undefined => {
    if (directory.user(text)) return nameIn(directory, 'person', text);
    if (directory.department(text)) return nameIn(directory, 'department', text);
    if (Object.hasOwn(roles, text)) return roles[text as Role];
    return newest.get(text.replace(/@\d+$/, ''))?.title ?? parameters.get(text);
  };
  const names: Record<string, Json> = {};
  const collect = (value: Json | undefined): void => {
    if (typeof value === 'string') {
      const name = nameOf(value);
      if (name) names[value] = { ...name };
    } else if (Array.isArray(value)) (value as readonly Json[]).forEach(collect);
    else if (value !== null && typeof value === 'object')
      for (const [key, one] of Object.entries(value)) {
        collect(key);
        collect(one as Json);
      }
  };
  collect(subject);
  collect(setting);
  const people = deputyship(setting)?.map((id) => nameOf(id));
  const [principal, deputy] = people ?? [];
  if (principal && deputy)
    names[subject] = { zh: `${principal.zh} → ${deputy.zh}`, en: `${principal.en} → ${deputy.en}` };
  return names;
}

/** Whose deputy somebody is, and who; a deputyship itself has no name. */
function deputyship(setting: Json): readonly [principalId: string, deputyId: string] | undefined {
  const { before, after } = isObject(setting) ? setting : {};
  const { principalId, deputyId } = isObject(after) ? after : isObject(before) ? before : {};
  return typeof principalId === 'string' && typeof deputyId === 'string' ? [principalId, deputyId] : undefined;
}
