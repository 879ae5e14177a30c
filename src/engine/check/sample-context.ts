import { effectivePolicy } from '../policy.js';
import type { ProcessDefinition } from '../process-definition.js';
import { fieldsOf } from './form-fields.js';
import { anything } from './anything.js';

/**
 * A form that nobody has filled in: every field holds something of which nothing is known.
 *
 * @param instead what a field holds instead.
 */
export function sampleForm(
  form: (new () => object) | undefined,
  known: unknown,
  instead: (field: string) => unknown = () => undefined,
): object {
  const fields = form ? fieldsOf(form) : [];
  return Object.fromEntries(fields.map((field) => [field, instead(field) ?? known]));
}

/** The contexts of a case that has just started, one for each profile. A factory that bears no such form gives none. */
export function sampleContexts(
  { machine, policy, profiles, startForm }: ProcessDefinition,
  form: object = sampleForm(startForm, anything(1)),
): readonly unknown[] {
  const factory = machine.config.context as unknown;
  if (typeof factory !== 'function') return [factory ?? {}];
  return Object.values(profiles).flatMap((values) => {
    const input = {
      form,
      policy: effectivePolicy(policy, values),
      initiator: 'somebody',
      at: '2025-03-03T01:00:00.000Z',
    };
    try {
      return [(factory as (known: object) => unknown)({ input })];
    } catch {
      return [];
    }
  });
}
