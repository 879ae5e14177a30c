import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { fitsProcess, namesPeople } from './assignment-rules.js';
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
  /** Keys of those who are named in a way that the process does not know. */
  readonly people: readonly string[];
}

/** Checks an effective policy against the rules of its class and the limits that the chart needs. */
export function policyFaults(definition: ProcessDefinition, effective: JsonObject): PolicyFaults {
  const { policy } = definition;
  return {
    // A policy class without a single rule has nothing to validate.
    errors: validateSync(plainToInstance(policy, effective), { forbidUnknownValues: false }),
    limits: [...new Set([...limitKeys(definition), ...byDefault(definition, isLimitLike)])].filter(
      (key) => !isLimit(policyValue(policy, key, effective)),
    ),
    people: byDefault(definition, namesPeople).filter(
      (key) => !fitsProcess(policyValue(policy, key, effective), definition),
    ),
  };
}

/** The parameters whose default is such a value. A fact may count by a limit although no deadline does. */
function byDefault({ policy }: ProcessDefinition, isSuch: (value: unknown) => boolean): readonly string[] {
  const defaults = effectivePolicy(policy, {});
  return [...policyParametersOf(policy)].flatMap(([field, { key }]) => (isSuch(defaults[field]) ? [key] : []));
}

const isLimitLike = (value: unknown): boolean => isObject(value) && 'unit' in value && 'amount' in value;

/** The parameters that stand for time limits; unknown keys are told of elsewhere. */
function limitKeys(definition: ProcessDefinition): readonly string[] {
  const known = new Set([...policyParametersOf(definition.policy).values()].map(({ key }) => key));
  const tasks = statesOf(definition.machine).flatMap(({ meta }) => meta?.task?.deadline ?? []);
  const keys = [...tasks, ...Object.values(definition.deadlines ?? {})].flatMap((one) => limitKeyOf(one) ?? []);
  return [...new Set(keys)].filter((key) => known.has(key));
}
