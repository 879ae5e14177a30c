import { checkDefinition, type ProcessDefinition } from '../../engine/index.js';
import { DefinitionRegistry } from './definition-registry.service.js';
import { DefinitionsRefused } from './definitions-refused.js';
import { formSchema } from '../forms/index.js';
import { registerDeclarations } from './register-declarations.js';
import { releaseName } from './release/release.js';

/** Every form of a process: the start form, those of its events, and what it ends with. */
export const formsOf = ({
  startForm,
  events,
  output,
}: ProcessDefinition): readonly ProcessDefinition['startForm'][] => [
  ...new Set([startForm, ...Object.values(events).flatMap(({ form }) => form ?? []), ...(output ? [output] : [])]),
];

/** Forms that cannot be read out of their classes; the error says which and why. */
function unreadableForms(definition: ProcessDefinition): readonly string[] {
  return formsOf(definition).flatMap((form) => {
    try {
      formSchema(form);
      return [];
    } catch (error) {
      return [`${definition.key}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}

/**
 * The registry of definitions that have passed every check.
 *
 * @param digests of the released versions, from the lock file.
 * @param stale what else speaks against the lock file.
 * @throws DefinitionsRefused with every defect of every definition.
 */
export function servedDefinitions(
  definitions: readonly ProcessDefinition[],
  digests: ReadonlyMap<string, string>,
  stale: readonly string[] = [],
): DefinitionRegistry {
  const defects = definitions.flatMap((definition) => {
    const name = releaseName(definition.key, definition.version);
    const found = checkDefinition(definition, { processes: definitions });
    return found.map(({ code, detail, path }) => {
      const way = path.length > 0 ? ` (${path.join(' → ')})` : '';
      return `${name}: ${code}: ${detail.en} / ${detail.zh}${way}`;
    });
  });
  const unlocked = definitions
    .map(({ key, version }) => releaseName(key, version))
    .filter((name) => !digests.has(name))
    .map((name) => `Expected ${name} in definitions.lock.json, but it is not: run npm run definitions:lock.`);
  const { conflicts } = registerDeclarations(definitions);
  const reasons = [...defects, ...definitions.flatMap(unreadableForms), ...conflicts, ...unlocked, ...stale];
  if (reasons.length > 0) throw new DefinitionsRefused(reasons);
  return new DefinitionRegistry(definitions, digests);
}
