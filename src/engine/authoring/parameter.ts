import { ValidateBy, type ValidationArguments } from 'class-validator';
import { isAssignment, namesPeople } from '../assignment-rules.js';
import { allOf } from '../fields/all-of.js';
import { moneyPattern } from '../fields/index.js';
import { isObject } from '../json.js';
import type { LocalizedText } from '../localized-text.js';
import { PolicyParameter, type PolicyClass } from '../policy.js';

type Choices = Readonly<Record<string, LocalizedText>>;

/**
 * A field of a policy as a parameter of a manual, in one line. Its initial value is the default and says what other
 * values are like: a limit, an amount, a yes or no, a list of the same, somebody whom the task goes to.
 *
 * @param key the catalogue's key, for example `seal.types`
 * @param source the manual's clause, or `[model]` with the reason where no manual says it
 * @param choices the values it may have, or a list may hold, with their titles; any of its kind when absent
 */
export const Parameter = (key: string, source: string, zh: string, en: string, choices?: Choices): PropertyDecorator =>
  allOf(PolicyParameter({ key, source, title: { zh, en }, ...(choices ? { choices } : {}) }), IsLikeDefault(choices));

/** The value is of the same shape as the field's initial value, and of the choices where there are any. */
const IsLikeDefault = (choices?: Choices): PropertyDecorator =>
  ValidateBy({
    name: 'isLikeDefault',
    validator: {
      validate: (value: unknown, said?: ValidationArguments) =>
        said !== undefined && isLike(initial(said), value, choices),
      defaultMessage: (said) => `${said?.property} must be like ${JSON.stringify(said && initial(said))}`,
    },
  });

const initial = ({ object, property }: ValidationArguments): unknown =>
  (new (object.constructor as PolicyClass)() as Readonly<Record<string, unknown>>)[property];

const longestText = 500;
const mostValues = 200;
const money = new RegExp(moneyPattern);
function isLike(model: unknown, value: unknown, choices?: Choices): boolean {
  const isChosen = choices === undefined || Object.hasOwn(choices, String(value));
  if (typeof model === 'number') return isChosen && isNumberLike(model, value);
  if (typeof model === 'string')
    return (
      isChosen &&
      typeof value === 'string' &&
      value.trim() !== '' &&
      value.length <= longestText &&
      (!money.test(model) || money.test(value))
    );
  if (Array.isArray(model)) return Array.isArray(value) && isLikeList(model, value, choices);
  if (!isObject(model)) return typeof value === typeof model;
  if (!isObject(value)) return false;
  // Half an hour is a limit too; that half a day is none is known where limits are.
  if ('unit' in model) return isNumberLike(0.5, value['amount']) && typeof value['unit'] === 'string';
  // An assignment is one of several kinds, each with members of its own.
  if (namesPeople(model)) return isAssignment(value);
  return (
    Object.keys(value).every((name) => name in model) &&
    Object.entries(model).every(([name, one]) => isLike(one, value[name], choices))
  );
}

/** Not negative, and whole where the default is. */
const isNumberLike = (model: number, value: unknown): boolean =>
  typeof value === 'number' &&
  value >= 0 &&
  value <= Number.MAX_SAFE_INTEGER &&
  (Number.isInteger(model) ? Number.isInteger(value) : Number.isFinite(value));

/** At least one value, each once, and no more than anybody reads. */
const isLikeList = (model: readonly unknown[], values: readonly unknown[], choices?: Choices): boolean =>
  values.length > 0 &&
  values.length <= mostValues &&
  new Set(values).size === values.length &&
  values.every((value) => model.length === 0 || isLike(model[0], value, choices));
