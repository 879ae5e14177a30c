import Ajv2020 from 'ajv/dist/2020.js';
import { IsOptional, IsString } from 'class-validator';
import fc from 'fast-check';
import { Titled, tidyText } from '../../engine/index.js';
import { FormSchemas, FormValidator } from '../forms/index.js';
import { ToolOrderForm, Verdict } from './testing/assets/tool-order/tool-order.forms.js';
import { goodOrder } from './testing/samples.js';

class CountersignedVerdict extends Verdict {
  @Titled('会签人', 'Countersigned by') @IsString() countersigner!: string;
}

class RenamedVerdict extends Verdict {
  @Titled('结论', 'Conclusion') @IsOptional() @IsString() declare opinion?: string;
}

const schemas = new FormSchemas();
const validator = new FormValidator();
const accepts = new Ajv2020({
  strict: true,
  strictTypes: false,
  keywords: ['x-personal', 'x-title', 'x-directory', 'x-currency', 'x-kind', 'x-help', 'x-enum-titles', 'x-register'],
}).compile(schemas.schemaOf(ToolOrderForm));

describe('FormSchemas', () => {
  it('states the dialect, closes the form and marks what is personal', () => {
    expect(schemas.schemaOf(ToolOrderForm)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
      required: ['subject', 'amount', 'urgent', 'lines'],
      properties: {
        subject: { title: 'Subject', type: 'string', minLength: 1, maxLength: 10 },
        currency: { default: 'CNY' },
        lines: { type: 'array', minItems: 1, items: { $ref: '#/$defs/ToolLine' } },
        phone: { 'x-personal': true },
      },
      $defs: { ToolLine: { additionalProperties: false, required: ['name'] }, Delivery: { required: ['date'] } },
    });
  });

  it('names each field in English, and in both languages beside it, in nested forms too', () => {
    expect(schemas.schemaOf(ToolOrderForm)).toMatchObject({
      properties: {
        subject: { title: 'Subject', 'x-title': { zh: '主题', en: 'Subject' } },
        lines: { title: 'Tools', 'x-title': { zh: '工具明细', en: 'Tools' }, items: { $ref: '#/$defs/ToolLine' } },
        delivery: { title: 'Delivery', 'x-title': { zh: '交付', en: 'Delivery' } },
      },
      $defs: {
        ToolLine: { properties: { name: { title: 'Name of the tool', 'x-title': { zh: '工具名称' } } } },
        Delivery: { properties: { date: { title: 'Date of delivery', 'x-title': { zh: '交付日期' } } } },
      },
    });
  });

  it('names an inherited field as its parent does, unless the form names it anew', () => {
    expect(schemas.schemaOf(CountersignedVerdict)).toMatchObject({
      properties: {
        opinion: { title: 'Opinion', 'x-title': { zh: '意见', en: 'Opinion' } },
        countersigner: { title: 'Countersigned by', 'x-title': { zh: '会签人', en: 'Countersigned by' } },
      },
    });
    expect(schemas.schemaOf(RenamedVerdict)).toMatchObject({
      properties: { opinion: { title: 'Conclusion', 'x-title': { zh: '结论', en: 'Conclusion' } } },
    });
    expect(schemas.schemaOf(Verdict)).toMatchObject({ properties: { opinion: { title: 'Opinion' } } });
  });

  it('makes the schema of a form once', () => {
    expect(schemas.schemaOf(Verdict)).toBe(schemas.schemaOf(Verdict));
  });

  it.each([
    ['a good form', {}],
    ['null for an optional field', { phone: null }],
    ['null for a field with an initial value', { currency: null }],
    ['a delivery', { delivery: { date: '2025-03-01', address: 'here' } }],
    ['a date with time', { delivery: { date: '2025-03-01T08:00:00.000Z' } }],
    ['a wrong date', { delivery: { date: '1 March' } }],
    ['a list for an object', { delivery: [] }],
    ['a fraction for a whole number', { lines: [{ name: 'a', quantity: 1.5 }] }],
    ['no items', { lines: [] }],
    ['an unknown nested field', { lines: [{ name: 'a', x: 1 }] }],
    ['an object for a list', { lines: { name: 'a' } }],
    ['a text for a list', { tags: 'a' }],
    ['an amount without cents', { amount: '12' }],
    ['an unknown field', { colour: 'red' }],
    ['a long text of characters outside the basic plane', { subject: '𠮷'.repeat(10) }],
    ['one character too many', { subject: '𠮷'.repeat(11) }],
  ])('judges %s as the validator does', (_what, change) => {
    const data = { ...goodOrder, ...change };
    expect(accepts(data)).toBe(validator.validate(ToolOrderForm, data).ok);
  });

  it('judges generated forms as the validator does', () => {
    const text = fc.oneof(fc.string({ maxLength: 12 }).map(tidyText), fc.constantFrom(' ', '\u3000', '\u200B\u0301'));
    const order = fc.record(
      {
        subject: fc.oneof(text, fc.constant(5)),
        amount: fc.oneof(fc.constant('12.50'), fc.string()),
        currency: fc.constantFrom('CNY', 'EUR', 'USD', 1, null),
        urgent: fc.constantFrom(false, 'true', null),
        lines: fc.array(fc.record({ name: text, quantity: fc.oneof(fc.integer(), fc.double({ noNaN: true })) })),
        tags: fc.oneof(fc.array(text, { maxLength: 3 }), fc.constant(null)),
      },
      { requiredKeys: ['urgent', 'lines'] },
    );
    fc.assert(
      fc.property(order, (data) => {
        expect(accepts(data)).toBe(validator.validate(ToolOrderForm, data).ok);
      }),
      { numRuns: 500 },
    );
  });
});
