import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { isLimit } from './calendar/limit-rules.js';
import { statesOf } from './chart.js';
import { limitKeyOf } from './deadline.js';
import { isObject, type JsonObject } from './json.js';
import { effectivePolicy, policyParametersOf, policyValue } from './policy.js';
import type { ProcessDefinition } from './process-definition.js';

/** What is wrong with the values of a policy. */
export interface PolicyFaults {
  readonly errors: readonly ValidationError[];
  /** Keys of time limits that are none. */
  readonly limits: readonly string[];
}

/** Checks an effective policy against the rules of its class and the limits that the chart needs. */
export function policyFaults(definition: ProcessDefinition, effective: JsonObject): PolicyFaults {
  const { policy } = definition;
  return {
    // A policy class without a single rule has nothing to validate.
    errors: validateSync(plainToInstance(policy, effective), { forbidUnknownValues: false }),
    limits: [...new Set([...limitKeys(definition), ...limitsByDefault(definition)])].filter(
      (key) => !isLimit(policyValue(policy, key, effective)),
    ),
  };
}

/** The parameters whose default is a time limit: a fact may count by them although no deadline does. */
function limitsByDefault({ policy }: ProcessDefinition): readonly string[] {
  const defaults = effectivePolicy(policy, {});
  return [...policyParametersOf(policy)].flatMap(([field, { key }]) => {
    const value = defaults[field];
    return isObject(value) && 'unit' in value && 'amount' in value ? [key] : [];
  });
}

/** The parameters that stand for time limits; unknown keys are told of elsewhere. */
function limitKeys(definition: ProcessDefinition): readonly string[] {
  const known = new Set([...policyParametersOf(definition.policy).values()].map(({ key }) => key));
  const tasks = statesOf(definition.machine).flatMap(({ meta }) => meta?.task?.deadline ?? []);
  const keys = [...tasks, ...Object.values(definition.deadlines ?? {})].flatMap((one) => limitKeyOf(one) ?? []);
  return [...new Set(keys)].filter((key) => known.has(key));
}
