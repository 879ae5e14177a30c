import { IsISO4217CurrencyCode, ValidateBy } from 'class-validator';
import { allOf } from './all-of.js';
import { FieldMarks } from './field-marks.js';

/** What an amount is counted in: one currency always, or the one that a field of this form, or of the start form, names. */
export type MoneyCurrency = { readonly currency: string } | { readonly currencyField: string };

/** At most twelve digits before the point and two behind it, without a sign or needless zeros. */
export const moneyPattern = '^(0|[1-9]\\d{0,11})(\\.\\d{1,2})?$';

const shape = new RegExp(moneyPattern);
const currencies = new FieldMarks<MoneyCurrency>();

const isMoney = (value: unknown): boolean => typeof value === 'string' && shape.test(value);

/** An amount of money as a decimal text, for example `128000.00`, and what says its currency. */
export const IsMoney = (of: MoneyCurrency): PropertyDecorator =>
  allOf(ValidateBy({ name: 'isMoney', validator: { validate: isMoney } }), currencies.decorator(of));

/** A currency in circulation: a code of ISO 4217, for example `CNY`. */
export const IsCurrency = (): PropertyDecorator => IsISO4217CurrencyCode();

/** The fields of a form that hold money, and what says their currency. */
export const moneyFieldsOf = (form: abstract new () => object): ReadonlyMap<string, MoneyCurrency> =>
  currencies.of(form);
