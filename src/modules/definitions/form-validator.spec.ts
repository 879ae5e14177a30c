import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  validateSync,
} from 'class-validator';
import { plainToInstance } from 'class-transformer';
import fc from 'fast-check';
import { tidyText } from '../../engine/index.js';
import { FormValidator } from '../forms/index.js';
import { ToolOrderForm, Verdict } from './testing/assets/tool-order/tool-order.forms.js';
import { goodOrder } from './testing/samples.js';

const validator = new FormValidator();

function errorsOf(form: new () => object, data: unknown): readonly string[] {
  const checked = validator.validate(form, data);
  return checked.ok ? [] : checked.errors.map(({ path, rule }) => `${path} ${rule}`);
}

const spoilt = (change: object): readonly string[] => errorsOf(ToolOrderForm, { ...goodOrder, ...change });

describe('FormValidator', () => {
  it('answers plain JSON with the initial values filled in', () => {
    const checked = validator.validate(ToolOrderForm, { ...goodOrder, lines: [{ name: 'spanner' }] });
    expect(checked).toEqual({
      ok: true,
      value: { ...goodOrder, currency: 'CNY', lines: [{ name: 'spanner', quantity: 1 }] },
    });
    expect(checked.ok && Object.getPrototypeOf(checked.value)).toBe(Object.prototype);
  });

  it('takes an optional field that is null as absent', () => {
    const checked = validator.validate(Verdict, { opinion: null });
    expect(checked).toEqual({ ok: true, value: {} });
  });

  it('says once that a required field is missing', () => {
    expect(errorsOf(ToolOrderForm, {})).toEqual([
      'subject isDefined',
      'amount isDefined',
      'urgent isDefined',
      'lines isDefined',
    ]);
  });

  it('names every broken rule with its path, in both languages', () => {
    const checked = validator.validate(ToolOrderForm, {
      ...goodOrder,
      subject: '',
      lines: [{ name: 7, quantity: 0.5 }],
    });
    expect(checked.ok ? [] : checked.errors.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      'subject minLength',
      'lines.0.name isString',
      'lines.0.quantity isInt',
    ]);
    // The field is called as the form shows it.
    expect(checked.ok ? null : checked.errors[0]).toEqual({
      path: 'subject',
      title: { zh: '主题', en: 'Subject' },
      rule: 'minLength',
      message: { zh: '主题：至少 1 个字符，实为 0。', en: 'Subject: Expected at least 1 characters, but found 0.' },
    });
  });

  it.each([
    ['an unknown field', { colour: 'red' }, 'colour whitelistValidation'],
    ['an unknown nested field', { lines: [{ name: 'a', colour: 1 }] }, 'lines.0.colour whitelistValidation'],
    ['a list where an object belongs', { delivery: [] }, 'delivery isObject'],
    ['an object where a list belongs', { lines: { name: 'a' } }, 'lines isArray'],
    ['a list in a list', { lines: [[{ name: 'a' }]] }, 'lines.0 isObject'],
    ['a text where a list of texts belongs', { tags: 'a' }, 'tags isArray'],
    ['one wrong item of a list', { tags: ['a', 1] }, 'tags.1 isString'],
    ['too many items', { tags: ['a', 'b', 'c'] }, 'tags arrayMaxSize'],
    ['a wrong choice', { currency: 'USD' }, 'currency isIn'],
    ['a day that does not exist', { delivery: { date: '2025-02-30' } }, 'delivery.date isIso8601'],
    ['a field whose condition does not hold', { reason: 'because' }, 'reason validateIf'],
  ])('refuses %s', (_what, change, error) => {
    expect(spoilt(change)).toEqual([error]);
  });

  it('asks for a conditional field when its condition holds', () => {
    expect(spoilt({ urgent: true })).toEqual(['reason isDefined']);
    expect(spoilt({ urgent: true, reason: 'because' })).toEqual([]);
  });

  it.each([null, 7, 'text', [], true])('refuses %j as a form', (data) => {
    expect(errorsOf(Verdict, data)).toEqual([' isObject']);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'refuses the key %s and leaves prototypes alone',
    (key) => {
      const data: unknown = JSON.parse(`{"${key}": {"polluted": true}, "opinion": "fine"}`);
      expect(errorsOf(Verdict, data)).toEqual([`${key} whitelistValidation`]);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
      expect((Verdict.prototype as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );

  it('judges as class-validator does, whatever arrives, once texts are tidy', () => {
    const text = fc.string({ maxLength: 12 }).map(tidyText);
    const shown = text.filter((one) => one !== '');
    const line = fc.record({
      name: fc.oneof(text, fc.integer()),
      quantity: fc.oneof(fc.integer(), fc.double(), fc.string()),
    });
    const order = fc.record(
      {
        subject: fc.oneof(text, fc.constant(5)),
        amount: fc.oneof(fc.constant('12.50'), fc.string()),
        currency: fc.constantFrom('CNY', 'EUR', 'USD', 1),
        urgent: fc.oneof(fc.boolean(), fc.constant('true')),
        lines: fc.array(line, { maxLength: 2 }),
        tags: fc.array(fc.oneof(shown, fc.boolean()), { maxLength: 3 }),
        phone: fc.oneof(fc.string(), fc.integer()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(order, (data) => {
        const theirs = validateSync(plainToInstance(ToolOrderForm, data, { exposeDefaultValues: true }), {
          whitelist: true,
          forbidNonWhitelisted: true,
          forbidUnknownValues: true,
        });
        expect(validator.validate(ToolOrderForm, data).ok).toBe(theirs.length === 0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a payload made to be slow', () => {
  class Hostile {
    @IsOptional()
    @IsString()
    @MaxLength(10)
    @Matches(/^(a|a)+$/)
    text?: string;

    @IsOptional()
    @IsArray()
    @ArrayMaxSize(5)
    @IsString({ each: true })
    list?: string[];

    @IsOptional()
    @ArrayUnique()
    unique?: unknown[];
  }

  it('with a text that is too long is told so, and no pattern runs over it', () => {
    expect(errorsOf(Hostile, { text: `${'a'.repeat(60)}!` })).toEqual(['text maxLength']);
  });

  it('with a list that is too long is told so, not of each item', () => {
    expect(errorsOf(Hostile, { list: [1, 2, 3, 4, 5, 6] })).toEqual(['list arrayMaxSize']);
  });

  it('of 9,000 items that must differ costs one look at each', () => {
    const items = Array.from({ length: 9000 }, (_, index) => `item ${index}`);
    const looks = jest.spyOn(Array.prototype, 'indexOf');
    expect(errorsOf(Hostile, { unique: items })).toEqual([]);
    expect(errorsOf(Hostile, { unique: [...items, 'item 0'] })).toEqual(['unique arrayUnique']);
    expect(looks).not.toHaveBeenCalled();
    looks.mockRestore();
  });
});
