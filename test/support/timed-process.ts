import {
  PolicyParameter,
  type Limit,
  type ProcessDeclaration,
  type ProcessDefinition,
} from '../../src/engine/index.js';
import { tinyProcess, tinyTask, tinyTitle } from '../../src/engine/testing/tiny-process.js';
import { DefinitionRegistry } from '../../src/modules/definitions/index.js';
import type { TestApplication } from './application.js';

class TimedPolicy {
  @PolicyParameter({ key: 'timed.limit', source: '[model]', title: tinyTitle })
  limit: Limit = { amount: 3, unit: 'workingDay' };
}

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
    { key: 'timed', policy: TimedPolicy, ...declaration },
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
