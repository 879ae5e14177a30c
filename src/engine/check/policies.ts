import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { statesOf } from '../chart.js';
import type { Json } from '../json.js';
import { effectivePolicy, policyParametersOf, policyValue } from '../policy.js';
import type { ProcessDefinition } from '../process-definition.js';
import { defect, type DefinitionDefect } from './defect.js';

/** Refuses parameters that are not declared, profiles that do not fit the policy, and limits that are none. */
export function policies(definition: ProcessDefinition): DefinitionDefect[] {
  const { profiles, defaultProfile } = definition;
  return [
    ...fields(definition),
    ...(Object.hasOwn(profiles, defaultProfile)
      ? []
      : [
          defect(
            'PROFILE_UNKNOWN',
            defaultProfile,
            `默认方案「${defaultProfile}」未声明。`,
            `Expected the default profile '${defaultProfile}' to be declared, but it is not.`,
          ),
        ]),
    ...Object.entries(profiles).flatMap(([name, values]) => profile(definition, name, values)),
  ];
}

function fields({ policy }: ProcessDefinition): DefinitionDefect[] {
  const parameters = policyParametersOf(policy);
  const keys = [...parameters.values()].map(({ key }) => key);
  const loose = Object.keys(new policy()).filter((field) => !parameters.has(field));
  return [
    ...loose.map((field) =>
      defect(
        'POLICY_FIELD_UNDECLARED',
        field,
        `制度参数 ${field} 须以 @PolicyParameter 注明出处。`,
        `Expected the policy field '${field}' to be declared with its source by @PolicyParameter, but it is not.`,
      ),
    ),
    ...keys
      .filter((key, index) => keys.indexOf(key) !== index)
      .map((key) =>
        defect(
          'POLICY_KEY_TWICE',
          key,
          `参数键 ${key} 重复。`,
          `Expected one parameter with the key '${key}', but found several.`,
        ),
      ),
  ];
}

function profile(
  definition: ProcessDefinition,
  name: string,
  values: Readonly<Record<string, Json>>,
): DefinitionDefect[] {
  const { policy } = definition;
  const known = new Set([...policyParametersOf(policy).keys(), ...Object.keys(new policy())]);
  const effective = effectivePolicy(policy, values);
  // A policy class without a single rule has nothing to validate.
  const errors = validateSync(plainToInstance(policy, effective), { forbidUnknownValues: false });
  const problems = [
    ...Object.keys(values)
      .filter((field) => !known.has(field))
      .map((field) => `${field} is not a parameter`),
    ...sentences(errors),
  ];
  const limits = limitKeys(definition).filter((key) => !isLimit(policyValue(policy, key, effective)));
  return [
    ...(problems.length === 0
      ? []
      : [
          defect(
            'PROFILE_INVALID',
            name,
            `方案「${name}」与制度参数不符:${problems.join(';')}。`,
            `Expected the profile '${name}' to fit the policy, but: ${problems.join('; ')}.`,
          ),
        ]),
    ...limits.map((key) =>
      defect(
        'POLICY_LIMIT_INVALID',
        `${name} ${key}`,
        `方案「${name}」的时限 ${key} 须为 {amount, unit}。`,
        `Expected '${key}' of the profile '${name}' to be a limit {amount, unit}, but it is not.`,
      ),
    ),
  ];
}

const sentences = (errors: readonly ValidationError[]): string[] =>
  errors.flatMap((error) => [...Object.values(error.constraints ?? {}), ...sentences(error.children ?? [])]);

/** The parameters that stand for time limits; unknown keys are told of elsewhere. */
function limitKeys(definition: ProcessDefinition): readonly string[] {
  const known = new Set([...policyParametersOf(definition.policy).values()].map(({ key }) => key));
  const tasks = statesOf(definition.machine).flatMap(({ meta }) => meta?.task?.deadline ?? []);
  return [...new Set([...tasks, ...Object.values(definition.deadlines ?? {})])].filter((key) => known.has(key));
}

const units = ['hour', 'day', 'month', 'workingHour', 'workingDay'];

function isLimit(value: Json | undefined): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { amount, unit } = value as { amount?: unknown; unit?: unknown };
  const isPart = unit === 'hour' || unit === 'workingHour';
  return (
    typeof amount === 'number' && amount > 0 && (isPart || Number.isInteger(amount)) && units.includes(String(unit))
  );
}
