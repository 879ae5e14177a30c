import type { ValidationError } from 'class-validator';
import type { Json } from '../json.js';
import { effectivePolicy, policyParametersOf } from '../policy.js';
import { policyFaults } from '../policy-faults.js';
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
  const { errors, limits, people } = policyFaults(definition, effective);
  const problems = [
    ...Object.keys(values)
      .filter((field) => !known.has(field))
      .map((field) => `${field} is not a parameter`),
    ...sentences(errors),
    ...people.map((key) => `${key} names nobody whom the process knows`),
  ];
  return [
    ...(problems.length === 0
      ? []
      : [
          defect(
            'PROFILE_INVALID',
            name,
            `方案「${name}」与制度参数不符：${problems.join('；')}。`,
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
