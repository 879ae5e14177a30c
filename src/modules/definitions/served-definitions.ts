import type { ProcessDefinition } from '../../engine/index.js';
import { checkedPolicy, PolicyRefused } from './checked-policy.js';
import { DefinitionRegistry, releaseName } from './definition-registry.service.js';
import { DefinitionsRefused } from './definitions-refused.js';
import { formPlan } from './form-plan.js';
import { registerDeclarations } from './register-declarations.js';

/** The sentences of what a call refuses with an error that is the author's. */
function reasonsOf(check: () => unknown): readonly string[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof PolicyRefused || error instanceof TypeError) return [error.message];
    throw error;
  }
}

function defectsOf(definition: ProcessDefinition): readonly string[] {
  const forms = [definition.startForm, ...Object.values(definition.events).flatMap(({ form }) => form ?? [])];
  return [
    ...Object.keys(definition.profiles).flatMap((profile) => reasonsOf(() => checkedPolicy(definition, profile))),
    ...forms.flatMap((form) => reasonsOf(() => formPlan(form))),
  ];
}

/**
 * The registry of definitions that have passed every check.
 *
 * @param digests of the released versions, from the lock file.
 * @throws DefinitionsRefused with every defect of every definition.
 */
export function servedDefinitions(
  definitions: readonly ProcessDefinition[],
  digests: ReadonlyMap<string, string>,
): DefinitionRegistry {
  const unlocked = definitions
    .map(({ key, version }) => releaseName(key, version))
    .filter((name) => !digests.has(name))
    .map((name) => `Expected ${name} in definitions.lock.json, but it is not: run npm run definitions:lock.`);
  const reasons = [...registerDeclarations(definitions).conflicts, ...definitions.flatMap(defectsOf), ...unlocked];
  if (reasons.length > 0) throw new DefinitionsRefused(reasons);
  return new DefinitionRegistry(definitions, digests);
}
