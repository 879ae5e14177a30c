import { effectivePolicy, type Json, type JsonObject, type ProcessDefinition } from '../../engine/index.js';
import { formPlan } from './form-plan.js';
import { FormValidator } from './form-validator.service.js';

/** A profile gives its policy a value that the policy class refuses. */
export class PolicyRefused extends Error {}

const validator = new FormValidator();

function freeze(value: Json | undefined): void {
  if (typeof value !== 'object' || value === null) return;
  Object.values(value).forEach(freeze);
  Object.freeze(value);
}

/**
 * The effective policy of one profile of a definition, checked against the rules of its policy class and frozen.
 *
 * @throws PolicyRefused where the profile names a parameter that the policy does not have, or a value it refuses.
 */
export function checkedPolicy(definition: ProcessDefinition, profile: string): JsonObject {
  const { key, policy, profiles } = definition;
  const values = profiles[profile] ?? {};
  const refuse = (why: string): never => {
    throw new PolicyRefused(`Expected the profile '${profile}' of ${key} to fit its policy, but ${why}`);
  };
  const known = Object.keys(new policy());
  const unknown = Object.keys(values).filter((parameter) => !known.includes(parameter));
  if (unknown.length > 0) refuse(`there is no parameter ${unknown.join(', ')}.`);
  const effective = structuredClone(effectivePolicy(policy, values));
  const ruled = Object.fromEntries(Object.entries(effective).filter(([name]) => formPlan(policy).fields.has(name)));
  const checked = validator.validate(policy, ruled);
  if (!checked.ok) refuse(checked.errors.map(({ path, message }) => `${path}: ${message.en}`).join(' '));
  freeze(effective);
  return effective;
}
