import type { Json, JsonObject } from './json.js';
import type { LocalizedText } from './localized-text.js';

export interface PolicyParameterDeclaration {
  /** The catalogue's key, for example `contract.template.required`. */
  readonly key: string;
  /** The manual's clause, or `[model]` with the reason where no manual says it. */
  readonly source: string;
  readonly title: LocalizedText;
  /** The titles of the values that it may have, where they are choices. */
  readonly choices?: Readonly<Record<string, LocalizedText>>;
}

const parameters = new WeakMap<object, Map<string, PolicyParameterDeclaration>>();

/** Declares a field of a policy class as a parameter of a manual. Its initial value is the default. */
export function PolicyParameter(declaration: PolicyParameterDeclaration): PropertyDecorator {
  return (prototype, property) => {
    const declared = parameters.get(prototype) ?? new Map<string, PolicyParameterDeclaration>();
    declared.set(String(property), declaration);
    parameters.set(prototype, declared);
  };
}

/** The parameters of a policy class by field name, those of its parents included. */
export function policyParametersOf(policy: PolicyClass): ReadonlyMap<string, PolicyParameterDeclaration> {
  const known = collected.get(policy);
  if (known) return known;
  const declared: [string, PolicyParameterDeclaration][] = [];
  for (
    let prototype: object | null = policy.prototype as object;
    prototype;
    prototype = Object.getPrototypeOf(prototype) as object | null
  ) {
    declared.unshift(...(parameters.get(prototype) ?? []));
  }
  const found = new Map(declared);
  collected.set(policy, found);
  return found;
}

const collected = new WeakMap<PolicyClass, ReadonlyMap<string, PolicyParameterDeclaration>>();

export type PolicyClass = new () => object;

/** The defaults with the values of one profile over them, as plain JSON: what a case pins at its start. */
export function effectivePolicy(policy: PolicyClass, profile: Readonly<Record<string, Json>>): JsonObject {
  const defaults = JSON.parse(JSON.stringify(new policy())) as JsonObject;
  return { ...defaults, ...profile };
}

/** The value of the parameter with a catalogue key in a pinned policy; `undefined` where there is no such parameter. */
export function policyValue(policy: PolicyClass, key: string, values: JsonObject): Json | undefined {
  for (const [field, declaration] of policyParametersOf(policy)) if (declaration.key === key) return values[field];
  return undefined;
}
