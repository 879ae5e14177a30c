import {
  policyParametersOf,
  roles,
  type Json,
  type JsonObject,
  type LocalizedText,
  type Role,
} from '../../../engine/index.js';
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
    for (const [field, { key, title }] of policyParametersOf(process.policy))
      parameters.set(field, title).set(key, title);
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
  return names;
}
