import type { JsonObject, ProcessDefinition, Reminders } from '../../engine/index.js';
import { byKey, workOutPolicy, type PolicySetting } from '../policies/index.js';

/** What holds for a process in an organisation. */
export interface InForce {
  readonly definition: ProcessDefinition;
  readonly profile: string;
  /** Its parameters by their keys. */
  readonly values: JsonObject;
}

/** What holds where this is set; without it what the definition says of itself. */
export function inForce(definition: ProcessDefinition, setting?: PolicySetting, reminders?: Reminders): InForce {
  const { profile, policy } = workOutPolicy(
    definition,
    setting ?? { profile: definition.defaultProfile, values: {}, departments: [] },
    undefined,
    reminders,
  );
  return { definition, profile, values: byKey(definition, policy) };
}
