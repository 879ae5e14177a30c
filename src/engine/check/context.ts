import type { JsonObject } from '../json.js';
import { jsonLoss } from '../json-form.js';
import { effectivePolicy } from '../policy.js';
import type { ProcessDefinition } from '../process-definition.js';
import { defect, type DefinitionDefect } from './defect.js';

/** Refuses a context factory that needs its input, drops policy or initiator, or makes what JSON would not keep. */
export function context(definition: ProcessDefinition): DefinitionDefect[] {
  const { key, machine, policy, profiles, defaultProfile } = definition;
  const values = effectivePolicy(policy, profiles[defaultProfile] ?? {});
  const input = { form: {}, policy: values, initiator: 'somebody', at: '2025-03-03T01:00:00.000Z' };
  let empty: unknown;
  try {
    empty = made(machine.config.context, undefined);
  } catch (error) {
    return [
      defect(
        'CONTEXT_NOT_TOTAL',
        key,
        `没有输入时，context 工厂也须返回值：${String(error)}。`,
        `Expected the context factory to answer without input, because XState calls it so, but it threw: ${String(error)}.`,
      ),
    ];
  }
  const filled = madeOrNothing(machine.config.context, input);
  return [empty, filled]
    .flatMap((one) => (one === undefined ? [] : [...complete(key, one), ...plain(key, one)]))
    .slice(0, 1);
}

function made(factory: unknown, input: unknown): unknown {
  if (typeof factory !== 'function') return factory ?? {};
  return (factory as (known: { input: unknown }) => unknown)({ input });
}

/** A form without a field may be more than a factory bears: the door never lets one through. */
function madeOrNothing(factory: unknown, input: unknown): unknown {
  try {
    return made(factory, input);
  } catch {
    return undefined;
  }
}

function complete(key: string, found: unknown): DefinitionDefect[] {
  const { policy, initiator } = (found ?? {}) as JsonObject;
  return typeof policy === 'object' && policy !== null && typeof initiator === 'string'
    ? []
    : [
        defect(
          'CONTEXT_INCOMPLETE',
          key,
          'context 须包含 policy 和 initiator；请展开 baseContext(input)。',
          'Expected the context to hold policy and initiator, but it does not: spread baseContext(input) into it.',
        ),
      ];
}

function plain(key: string, found: unknown): DefinitionDefect[] {
  const place = jsonLoss(found, 'context')?.place ?? null;
  return place === null
    ? []
    : [
        defect(
          'CONTEXT_NOT_JSON',
          key,
          `context 只能是 JSON，但 ${place} 存储后不会原样返回（没有的值请用 null）。`,
          `Expected the context to be plain JSON, but ${place} would not come back from it as it is (null stands for what is not there).`,
        ),
      ];
}
