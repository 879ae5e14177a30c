import type { Json, JsonObject } from './json.js';
import type { LocalizedText } from './localized-text.js';

/** A parameter of a manual: a field of a policy. */
export interface PolicyParameter<Value = unknown> {
  /** The catalogue's key, for example `contract.template.required`. */
  readonly key: string;
  /** The manual's clause, or `[model]` with the reason where no manual says it. */
  readonly source: string;
  readonly title: LocalizedText;
  /** The titles of the values that it may have, or that it may hold, where they are choices. */
  readonly choices?: Readonly<Record<string, LocalizedText>>;
  /** What holds where no manual says otherwise. It says what other values are like. */
  readonly default: Value;
}

/** The parameters of a process by the fields under which a case pins them. */
export type PolicyDeclaration = Readonly<Record<string, PolicyParameter>>;

/** What a case pins of these parameters: their values by field. */
export type PolicyOf<Declared> = {
  readonly [Field in keyof Declared]: Declared[Field] extends PolicyParameter<infer Value> ? Value : never;
};

/** The defaults with the values of one profile over them, as plain JSON: what a case pins at its start. */
export function effectivePolicy(policy: PolicyDeclaration, profile: Readonly<Record<string, Json>>): JsonObject {
  const defaults = Object.fromEntries(Object.entries(policy).map(([field, parameter]) => [field, parameter.default]));
  return { ...(JSON.parse(JSON.stringify(defaults)) as JsonObject), ...profile };
}

/** The value of the parameter with a catalogue key in a pinned policy; `undefined` where there is no such parameter. */
export function policyValue(policy: PolicyDeclaration, key: string, values: JsonObject): Json | undefined {
  for (const [field, parameter] of Object.entries(policy)) if (parameter.key === key) return values[field];
  return undefined;
}
