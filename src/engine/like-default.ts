import { isAssignment, namesPeople } from './assignment-rules.js';
import { moneyPattern } from './fields/index.js';
import { isObject } from './json.js';
import type { PolicyParameter } from './policy.js';

type Choices = PolicyParameter['choices'];

const longestText = 500;
const mostValues = 200;
const money = new RegExp(moneyPattern);

/** Whether a value is of the same shape as the default of a parameter, and of its choices where there are any. */
export const isLikeDefault = ({ default: model, choices }: PolicyParameter, value: unknown): boolean =>
  isLike(model, value, choices);

function isLike(model: unknown, value: unknown, choices: Choices): boolean {
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
const isLikeList = (model: readonly unknown[], values: readonly unknown[], choices: Choices): boolean =>
  values.length > 0 &&
  values.length <= mostValues &&
  new Set(values).size === values.length &&
  values.every((value) => model.length === 0 || isLike(model[0], value, choices));
