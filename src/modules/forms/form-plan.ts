import { getMetadataStorage, ValidationTypes, type ValidationArguments } from 'class-validator';
import {
  directoryFieldsOf,
  fieldDescriptionsOf,
  fieldTitlesOf,
  formRules,
  isClearedByNull,
  nestedForm,
  personalFieldsOf,
  textFieldsOf,
  type DirectoryReference,
  type FormClass,
  type FormRule,
  type Json,
  type LocalizedText,
} from '../../engine/index.js';
import { isIdName } from './id-form.js';

/** One rule of a field: a constraint of class-validator with its arguments. */
export interface FieldCheck {
  /** class-validator's name of it, for example `maxLength`. */
  readonly rule: string;
  /** It holds for each item of a list rather than for the list. */
  readonly each: boolean;
  /** It limits the size of a text or of a list: what breaks it is looked at no further. */
  readonly limits: 'text' | 'list' | null;
  readonly constraints: readonly unknown[];
  /** A right value, where the rule names one. */
  readonly example: string | undefined;
  /** The titles of the values that the rule is about, where they have some. */
  readonly choices: Choices | undefined;
  holds(value: unknown, object: object): boolean;
}

/** Titles by value. */
export type Choices = Readonly<Record<string, LocalizedText>>;

export interface FormField {
  readonly name: string;
  /** It may be absent or null: `@IsOptional()`, or an initial value. */
  readonly optional: boolean;
  /** The value must be a list: one of its rules says `each`. */
  readonly list: boolean;
  /** `@IsUUID`, or named like one, alone or in a list: a UUID is kept in lower case, whatever it comes in. */
  readonly isId: boolean;
  /** `@Currency`: a code means the same in small letters, and is kept in capitals. */
  readonly isCurrency: boolean;
  readonly nested: FormClass | null;
  /** `@ValidateIf`: while one of them fails, the field must be absent. */
  readonly conditions: readonly ((object: object, value: unknown) => boolean)[];
  /** Those that limit the size come first. */
  readonly checks: readonly FieldCheck[];
  /** What a person reads beside it. */
  readonly title: LocalizedText | undefined;
  readonly personal: boolean;
  /** It holds a text of a person, or a list of them: tidied, and to be seen where it must be there. */
  readonly text: boolean;
  /** `null` is an answer and no absence. */
  readonly clearedByNull: boolean;
  /** It names somebody or something of the directory. */
  readonly names: DirectoryReference | undefined;
  readonly initial: Json | undefined;
}

export interface FormPlan {
  readonly form: FormClass;
  readonly fields: ReadonlyMap<string, FormField>;
}

const sizeRules: Readonly<Record<string, FieldCheck['limits']>> = {
  maxLength: 'text',
  isLength: 'text',
  arrayMaxSize: 'list',
};

/** Rules whose constraint is the values themselves. */
const valueRules: ReadonlySet<string> = new Set(['isIn', 'isNotIn', 'isEnum', 'equals', 'notEquals']);

const plans = new WeakMap<FormClass, FormPlan>();

/**
 * What class-validator's decorators say of a form class, read once. class-validator itself looks through every
 * registered class for each object that it validates, which costs more than the rules once there are hundreds of forms.
 *
 * @throws TypeError when a nested list does not name its class with `@Type(() => …)`.
 */
export function formPlan(form: FormClass): FormPlan {
  const known = plans.get(form);
  if (known) return known;
  const fields = new Map<string, FormField>();
  const initial = new form() as Readonly<Record<string, Json | undefined>>;
  const personal = new Set(personalFieldsOf(form));
  const titles = fieldTitlesOf(form);
  const texts = textFieldsOf(form);
  const named = directoryFieldsOf(form);
  const descriptions = fieldDescriptionsOf(form);
  for (const [name, ofField] of Object.entries(getMetadataStorage().groupByPropertyName([...formRules(form)]))) {
    const list = ofField.some(({ each }) => each);
    const conditional = ofField.filter(({ type }) => type === ValidationTypes.CONDITIONAL_VALIDATION);
    const checks = sizeFirst(ofField.flatMap((rule) => checksOf(rule, descriptions.get(name)?.choices)));
    fields.set(name, {
      name,
      isId: isIdName(name) || named.has(name) || checks.some(({ rule }) => rule === 'isUuid'),
      isCurrency: checks.some(({ rule }) => rule === 'isISO4217CurrencyCode'),
      optional: conditional.some((one) => one.name === 'isOptional') || initial[name] !== undefined,
      list,
      nested: ofField.some(({ type }) => type === ValidationTypes.NESTED_VALIDATION)
        ? nestedForm(form, name, list)
        : null,
      conditions: conditional
        .filter((one) => one.name !== 'isOptional')
        .map((one) => one.constraints[0] as FormField['conditions'][number]),
      checks,
      title: titles.get(name),
      personal: personal.has(name),
      text: texts.has(name),
      clearedByNull: isClearedByNull(form, name),
      names: named.get(name),
      initial: initial[name],
    });
  }
  const plan = { form, fields };
  plans.set(form, plan);
  return plan;
}

const sizeFirst = (checks: readonly FieldCheck[]): readonly FieldCheck[] => [
  ...checks.filter(({ limits }) => limits !== null),
  ...checks.filter(({ limits }) => limits === null),
];

/** Whether the rules of a field refuse an empty text: one that is blank is then a fault, else it is absent. */
export const refusesEmpty = ({ checks }: FormField): boolean =>
  checks.some((check) => !check.each && !check.holds('', {}));

function checksOf(metadata: FormRule, choices: Choices | undefined): readonly FieldCheck[] {
  if (metadata.type !== ValidationTypes.CUSTOM_VALIDATION && metadata.type !== ValidationTypes.IS_DEFINED) return [];
  const constraints = (metadata.constraints as readonly unknown[] | undefined) ?? [];
  return getMetadataStorage()
    .getTargetValidatorConstraints(metadata.constraintCls)
    .map(({ instance, name }) => {
      const rule = metadata.name ?? name;
      const about = (value: unknown, object: object): ValidationArguments => ({
        value,
        object,
        constraints: metadata.constraints,
        targetName: (metadata.target as FormClass).name,
        property: metadata.propertyName,
      });
      return {
        rule,
        each: metadata.each,
        limits: sizeRules[rule] ?? null,
        constraints,
        example: (metadata.context as { readonly example?: string } | undefined)?.example,
        choices: valueRules.has(rule) ? choices : undefined,
        holds: (value, object) =>
          metadata.validateIf?.(object, value) === false ||
          (rule === 'arrayUnique' && !constraints[0]
            ? isUnique(value)
            : instance.validate(value, about(value, object)) === true),
      };
    });
}

/** `@ArrayUnique()` of class-validator compares every item with every other. */
const isUnique = (value: unknown): boolean => Array.isArray(value) && new Set(value).size === value.length;
