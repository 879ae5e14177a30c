import { fitsProcess, namesPeople } from './assignment-rules.js';
import { isLimit } from './calendar/limit-rules.js';
import { statesOf } from './chart.js';
import { limitKeyOf } from './deadline.js';
import { isObject, type JsonObject } from './json.js';
import { isLikeDefault } from './like-default.js';
import { policyValue, type PolicyParameter } from './policy.js';
import type { ProcessDefinition } from './process-definition.js';
import { isReminders } from './reminders.js';

/** A value that is not of the kind of its parameter. */
export interface UnlikeDefault {
  readonly field: string;
  readonly parameter: PolicyParameter;
  /** What every value of the kind keeps. */
  readonly rule: 'isLikeDefault' | 'isReminders';
}

/** What is wrong with the values of a policy. */
export interface PolicyFaults {
  readonly unlike: readonly UnlikeDefault[];
  /** Keys of time limits that are none. */
  readonly limits: readonly string[];
  /** Keys of those who are named in a way that the process does not know. */
  readonly people: readonly string[];
}

/** Checks an effective policy against its parameters and the limits that the chart needs. */
export function policyFaults(definition: ProcessDefinition, effective: JsonObject): PolicyFaults {
  const { policy } = definition;
  return {
    unlike: Object.entries(policy).flatMap(([field, parameter]) => {
      const rule = isReminders(parameter.default) ? 'isReminders' : 'isLikeDefault';
      const holds = rule === 'isReminders' ? isReminders(effective[field]) : isLikeDefault(parameter, effective[field]);
      return holds ? [] : [{ field, parameter, rule }];
    }),
    limits: [...new Set([...limitKeys(definition), ...byDefault(definition, isLimitLike)])].filter(
      (key) => !isLimit(policyValue(policy, key, effective)),
    ),
    people: byDefault(definition, namesPeople).filter(
      (key) => !fitsProcess(policyValue(policy, key, effective), definition),
    ),
  };
}

/** The parameters whose default is such a value. A fact may count by a limit although no deadline does. */
const byDefault = ({ policy }: ProcessDefinition, isSuch: (value: unknown) => boolean): readonly string[] =>
  Object.values(policy).flatMap((parameter) => (isSuch(parameter.default) ? [parameter.key] : []));

const isLimitLike = (value: unknown): boolean => isObject(value) && 'unit' in value && 'amount' in value;

/** The parameters that stand for time limits; unknown keys are told of elsewhere. */
function limitKeys(definition: ProcessDefinition): readonly string[] {
  const known = new Set(Object.values(definition.policy).map(({ key }) => key));
  const tasks = statesOf(definition.machine).flatMap(({ meta }) => meta?.task?.deadline ?? []);
  const keys = [...tasks, ...Object.values(definition.deadlines ?? {})].flatMap((one) => limitKeyOf(one) ?? []);
  return [...new Set(keys)].filter((key) => known.has(key));
}
