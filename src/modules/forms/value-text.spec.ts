import type { FieldSchema } from './field-schema.js';
import { valueText } from './value-text.js';

const names = {
  person: (id: string) => `${id} by name`,
  department: (id: string) => ({ zh: `${id}部`, en: `Dept ${id}` }),
  file: (id: string) => (id === 'f1' ? 'plan.pdf' : undefined),
  moment: (at: string) => ({ zh: at, en: at }),
};
const title = (zh: string, en: string) => ({ 'x-title': { zh, en } });
const english = (schema: FieldSchema, value: Parameters<typeof valueText>[1]) => valueText(schema, value, names)?.en;

describe('what a value says in words', () => {
  it('names people, departments and files, one or several', () => {
    expect(english({ 'x-directory': 'person' }, 'p1')).toBe('p1 by name');
    expect(english({ 'x-directory': 'person', items: {} }, ['p1', 'p2'])).toBe('p1 by name, p2 by name');
    expect(english({ 'x-directory': 'department' }, 'd')).toBe('Dept d');
    expect(english({ 'x-kind': 'attachment' }, 'f1')).toBe('plan.pdf');
    expect(english({ 'x-kind': 'attachment' }, 'f2')).toBe('—');
  });

  it('reads a table row by row, each cell with its title', () => {
    const kinds = { meal: { zh: '餐费', en: 'Meal' } };
    const items = {
      properties: {
        kind: { ...title('种类', 'Kind'), 'x-enum-titles': kinds },
        payer: { ...title('付款人', 'Paid by'), 'x-directory': 'person' as const },
        paid: title('已付', 'Paid'),
      },
    };
    const rows = [
      { kind: 'meal', payer: 'p1', paid: true },
      { kind: 'meal', payer: 'p2', paid: false },
    ];
    expect(english({ items }, rows)).toBe(
      'Kind: Meal; Paid by: p1 by name; Paid: Yes\nKind: Meal; Paid by: p2 by name; Paid: No',
    );
  });

  it('tells of a personal value that the reader may not see no more than that', () => {
    expect(english({ items: {} }, [{ $personal: 'x' }])).toBe('—');
    expect(english({ items: {} }, [{ $personal: 'x', erased: true }])).toBe('erased');
  });

  it('leaves to the reader what he understands as it is', () => {
    expect(valueText({}, 'Two boxes', names)).toBeNull();
    expect(valueText({ 'x-currency': { currency: 'CNY' } }, { amount: '1', currency: 'CNY' }, names)).toBeNull();
  });
});
