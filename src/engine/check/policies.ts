import type { Json } from '../json.js';
import { effectivePolicy } from '../policy.js';
import { policyFaults, type UnlikeDefault } from '../policy-faults.js';
import type { ProcessDefinition } from '../process-definition.js';
import { defect, type DefinitionDefect } from './defect.js';

/** Refuses two parameters of one key, profiles that do not fit the policy, and limits that are none. */
export function policies(definition: ProcessDefinition): DefinitionDefect[] {
  const { profiles, defaultProfile } = definition;
  return [
    ...keys(definition),
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

function keys({ policy }: ProcessDefinition): DefinitionDefect[] {
  const all = Object.values(policy).map(({ key }) => key);
  return all
    .filter((key, index) => all.indexOf(key) !== index)
    .map((key) =>
      defect(
        'POLICY_KEY_TWICE',
        key,
        `参数键 ${key} 重复。`,
        `Expected one parameter with the key '${key}', but found several.`,
      ),
    );
}

function profile(
  definition: ProcessDefinition,
  name: string,
  values: Readonly<Record<string, Json>>,
): DefinitionDefect[] {
  const { policy } = definition;
  const effective = effectivePolicy(policy, values);
  const { unlike, limits, people } = policyFaults(definition, effective);
  const problems = [
    ...Object.keys(values)
      .filter((field) => !Object.hasOwn(policy, field))
      .map((field) => `${field} is not a parameter`),
    ...unlike.map(unlikeIn),
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

const unlikeIn = ({ field, parameter, rule }: UnlikeDefault): string =>
  rule === 'isReminders' ? 'must say how to remind' : `${field} must be like ${JSON.stringify(parameter.default)}`;
