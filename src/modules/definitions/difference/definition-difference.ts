import type { LocalizedText, ProcessDefinition } from '../../../engine/index.js';
import { traitsOf } from './definition-traits.js';
import { traitParts, type Trait, type TraitPart } from './trait.js';

/** What one version of a process says otherwise than another one. */
export interface DefinitionChange {
  readonly part: TraitPart;
  readonly id: string;
  readonly title: LocalizedText;
  /** `null`: it is new. */
  readonly before: LocalizedText | null;
  /** `null`: it is gone. */
  readonly after: LocalizedText | null;
}

const byName = (definition: ProcessDefinition): ReadonlyMap<string, Trait> =>
  new Map(traitsOf(definition).map((trait) => [`${trait.part} ${trait.id}`, trait]));

const isSame = (one: LocalizedText | undefined, other: LocalizedText | undefined): boolean =>
  one?.zh === other?.zh && one?.en === other?.en;

/** What has changed from one version to another one, part by part, in the order of the newer one. */
export function definitionDifference(before: ProcessDefinition, after: ProcessDefinition): readonly DefinitionChange[] {
  const [old, now] = [byName(before), byName(after)];
  const names = [...new Set([...now.keys(), ...old.keys()])];
  const changes = names.flatMap((name): DefinitionChange[] => {
    const [was, is] = [old.get(name), now.get(name)];
    const trait = is ?? was;
    if (!trait || isSame(was?.text, is?.text)) return [];
    const { part, id, title } = trait;
    return [{ part, id, title, before: was?.text ?? null, after: is?.text ?? null }];
  });
  return changes.sort((one, other) => traitParts.indexOf(one.part) - traitParts.indexOf(other.part));
}
