import type { ProcessDefinition } from '../../src/engine/index.js';
import { DefinitionRegistry } from '../../src/modules/definitions/index.js';

/** Lets every server know processes that a test has made up, beside those of the manuals, until mocks are restored. */
export function install(...processes: readonly ProcessDefinition[]): void {
  const find = Reflect.get(DefinitionRegistry.prototype, 'find');
  jest.spyOn(DefinitionRegistry.prototype, 'find').mockImplementation(function (
    this: DefinitionRegistry,
    key,
    version,
  ) {
    return processes.find((one) => one.key === key) ?? find.call(this, key, version);
  });
}
