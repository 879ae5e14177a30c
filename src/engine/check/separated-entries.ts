import { isOutside } from '../outside-facts.js';
import type { ProcessDefinition } from '../process-definition.js';
import { defect, type DefinitionDefect } from './defect.js';

/** Only an entry of a ledger has a writer, and a case knows him once an event has carried the entry. */
export function entryFault(
  { facts = {} }: Pick<ProcessDefinition, 'facts'>,
  task: string,
  fact: string,
): DefinitionDefect[] {
  const found = facts[fact];
  if (found && !isOutside(found.register) && found.on.length > 0) return [];
  return [
    defect(
      'DECLARATION_UNKNOWN',
      task,
      `「${task}」的 separateFromEntry 提到的「${fact}」不是查阅台账记录的已声明事实。`,
      `Expected separateFromEntry of '${task}' to name a declared fact of a ledger, but '${fact}' is not one.`,
    ),
  ];
}
