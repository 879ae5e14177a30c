import type { Parameter, Policy } from '../api/policies';
import type { Definition } from '../api/types';

/** What holds in one place: the house, or a department that differs. */
export interface PolicyPart {
  readonly profile?: string;
  /** What differs from the manual, by the keys of the catalogue. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** A policy while somebody changes it. The key of the house is empty. */
export type PolicyDraft = Readonly<Record<string, PolicyPart>>;

export const house = '';

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What a manual says of a parameter. */
export function ofManual({ profiles }: Definition, profile: string, { field, default: otherwise }: Parameter): unknown {
  const values = profiles[profile] as Readonly<Record<string, unknown>> | undefined;
  return values && Object.hasOwn(values, field) ? values[field] : otherwise;
}

/** The definition with what the house has set for all processes in place of its defaults. */
export const underHouse = (definition: Definition, { defaults }: Pick<Policy, 'defaults'>): Definition => ({
  ...definition,
  policy: definition.policy.map((one) =>
    Object.hasOwn(defaults, one.key) ? { ...one, default: defaults[one.key] as Parameter['default'] } : one,
  ),
});

/** What stands in the form at first: the policy that is in force. */
export function draftOf(definition: Definition, policy: Policy): PolicyDraft {
  const differing = definition.policy.filter(
    (one) => !isSame(policy.values[one.key], ofManual(definition, policy.profile, one)),
  );
  return {
    [house]: {
      profile: policy.profile,
      values: Object.fromEntries(differing.map(({ key }) => [key, policy.values[key]])),
    },
    ...Object.fromEntries(
      policy.departments.map(({ department, profile, values = {} }) => [
        department,
        { values, ...(profile === undefined ? {} : { profile }) },
      ]),
    ),
  };
}

/** The value that holds in a place: its own, else that of the manual it follows, else that of the house. */
export function valueIn(definition: Definition, draft: PolicyDraft, place: string, parameter: Parameter): unknown {
  const own = draft[place];
  if (own && Object.hasOwn(own.values, parameter.key)) return own.values[parameter.key];
  return inheritedIn(definition, draft, place, parameter);
}

/** What would hold without a value of its own. */
export function inheritedIn(definition: Definition, draft: PolicyDraft, place: string, parameter: Parameter): unknown {
  const own = draft[place];
  if (place !== house && own?.profile === undefined) return valueIn(definition, draft, house, parameter);
  return ofManual(definition, own?.profile ?? definition.defaultProfile, parameter);
}

/** The draft with another value; one that is as it would be anyway is none of its own. */
export function withValue(
  definition: Definition,
  draft: PolicyDraft,
  place: string,
  parameter: Parameter,
  value: unknown,
): PolicyDraft {
  const { [parameter.key]: _, ...others } = draft[place]?.values ?? {};
  const values = isSame(value, inheritedIn(definition, draft, place, parameter))
    ? others
    : { ...others, [parameter.key]: value };
  return { ...draft, [place]: { ...draft[place], values } };
}

/** The draft as the server takes it, and where each place stands in it. */
export function requestOf(draft: PolicyDraft): {
  readonly profile?: string;
  readonly values: PolicyPart['values'];
  readonly departments: readonly ({ readonly department: string } & PolicyPart)[];
} {
  const { [house]: whole, ...departments } = draft;
  return {
    ...(whole ?? { values: {} }),
    departments: Object.entries(departments).map(([department, part]) => ({ department, ...part })),
  };
}

/** The path at which the server finds fault with a place. */
export function pathOf(draft: PolicyDraft, place: string): string {
  if (place === house) return '';
  const index = Object.keys(draft)
    .filter((one) => one !== house)
    .indexOf(place);
  return `departments.${index}.`;
}
