import { parameter, workingDays, type ProcessDeclaration, type ProcessDefinition } from '../../src/engine/index.js';
import { tinyProcess, tinyTask } from '../../src/engine/testing/tiny-process.js';
import { DefinitionRegistry } from '../../src/modules/definitions/index.js';
import type { TestApplication } from './application.js';

const policy = { limit: parameter('timed.limit', '微', 'Tiny', { '[model]': workingDays(3) }) };

/** One task, due in three working days; whoever starts it decides it. */
export const timedProcess = (declaration: Partial<ProcessDeclaration> = {}): ProcessDefinition =>
  tinyProcess(
    {
      initial: 'work',
      states: {
        work: { ...tinyTask({ key: 'work', decisions: ['GO'], deadline: 'timed.limit' }), on: { GO: 'done' } },
        done: { type: 'final' },
      },
    },
    { key: 'timed', policy, ...declaration },
  );

/** Lets a server know processes that no folder holds. */
export function install(application: TestApplication, ...processes: readonly ProcessDefinition[]): void {
  const registry = application.nest.get(DefinitionRegistry);
  // Servers of one process share what they loaded, so what stands there may be the one of an earlier server.
  const find = (Reflect.get(DefinitionRegistry.prototype, 'find') as typeof registry.find).bind(registry);
  jest
    .spyOn(registry, 'find')
    .mockImplementation((key, version) => processes.find((one) => one.key === key) ?? find(key, version));
  const newest = registry.newest().filter(({ key }) => processes.every((one) => one.key !== key));
  jest.spyOn(registry, 'newest').mockReturnValue([...newest, ...processes]);
}
