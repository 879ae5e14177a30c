import type { ProcessDefinition } from '../../engine/index.js';
import { ProblemException } from '../http/index.js';
import type { DefinitionRegistry } from './definition-registry.service.js';

/** A version of a process, the newest when none is named. @throws ProblemException NOT_FOUND */
export function expectDefinition(definitions: DefinitionRegistry, key: string, version?: number): ProcessDefinition {
  const found = definitions.find(key, version);
  if (found) return found;
  throw new ProblemException('NOT_FOUND', {
    zh: '没有这个流程或版本。',
    en: 'Expected a process and version that exist, but found none.',
  });
}
