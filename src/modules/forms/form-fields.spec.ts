import { ArrayMaxSize, Equals, IsIn, IsNotIn, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import {
  Choice,
  IsCurrency,
  IsDay,
  IsDepartment,
  IsMoney,
  NullClears,
  IsPerson,
  IsUniqueKey,
  text,
  Verbatim,
  type DirectoryNames,
} from '../../engine/index.js';
import { FormValidator } from './form-validator.service.js';

class Card {
  @IsUniqueKey() label!: string;
  @IsString() @MaxLength(5) name!: string;
  @IsOptional() @IsString() remark?: string;
  @IsOptional() @IsString({ each: true }) tags?: string[];
  @IsOptional() @IsDay() day?: string;
  @IsOptional() @IsPerson() custodian?: string;
  @IsOptional() @IsDepartment() department?: string;
  @IsOptional() @IsMoney({ currencyField: 'currency' }) price?: string;
  @IsOptional() @IsCurrency() currency?: string;
  @IsOptional() @Verbatim() @IsString() password?: string;
  @IsOptional() @NullClears() @IsString() head?: string | null;
}

const names: DirectoryNames = {
  activePerson: (named) => (['anna', 'id-of-anna'].includes(named) ? 'id-of-anna' : undefined),
  departmentNamed: (named) => (named === 'sales' ? named : undefined),
};

const validated = (change: object) => {
  const checked = new FormValidator().validate(Card, { label: 'FA-1', name: 'Card', ...change }, names);
  return checked.ok ? checked.value : checked.errors.map(({ path, rule }) => `${path} ${rule}`);
};

describe('a form', () => {
  it('takes blanks off the ends of its texts and keeps those of a password', () => {
    expect(validated({ name: '\u3000Card\u200B\n', label: ' FA-1 ', tags: [' a '], password: ' hush ' })).toEqual({
      label: 'FA-1',
      name: 'Card',
      tags: ['a'],
      password: ' hush ',
    });
  });

  it.each(['', ' ', '\u3000', '\u200B\u00A0', '\u3164', '\u0301', null])(
    'has no required text that shows nothing: %j',
    (name) => {
      expect(validated({ name })).toEqual(['name isDefined']);
      expect(validated({ tags: [name ?? ''] })).toEqual(['tags.0 isNotEmpty']);
    },
  );

  it.each(['', ' ', '\u3000', '\u200B', null])('takes an optional text that shows nothing as absent: %j', (remark) => {
    expect(validated({ remark })).toEqual({ label: 'FA-1', name: 'Card' });
  });

  it('keeps null where null is an answer', () => {
    expect(validated({ head: null })).toEqual({ label: 'FA-1', name: 'Card', head: null });
  });

  it.each(['.', '..', '．．', 'a b', 'a\u3000b', ''])("has no key '%s'", (label) => {
    expect(validated({ label })).toEqual(['label isUniqueKey']);
  });

  it('names people who are there and active, by id or username, and keeps the id', () => {
    expect(validated({ custodian: 'anna', department: 'sales' })).toMatchObject({
      custodian: 'id-of-anna',
      department: 'sales',
    });
    expect(validated({ custodian: 'nobody', department: 'nowhere' })).toEqual([
      'custodian isPerson',
      'department isDepartment',
    ]);
  });

  it.each(['cny', 'Cny', 'CNY'])("keeps the currency '%s' as the code that it means", (currency) => {
    expect(validated({ currency })).toMatchObject({ currency: 'CNY' });
  });

  it.each([
    [{ day: '2025-02-30' }, 'day isDay'],
    [{ day: '9999-12-31' }, 'day isDay'],
    [{ day: '0001-01-01' }, 'day isDay'],
    [{ price: '1,000.00' }, 'price isMoney'],
    [{ price: '01.00' }, 'price isMoney'],
    [{ price: '1.005' }, 'price isMoney'],
    [{ currency: 'ZZZ' }, 'currency isISO4217CurrencyCode'],
  ])('refuses %j', (change, error) => {
    expect(validated(change)).toEqual([error]);
  });
});

describe('the choices of a form', () => {
  const seals = { company: text('公章', 'Company seal'), contract: text('合同章', 'Contract seal') };

  class Sealing {
    @Choice('印章', 'Seal', seals) seal!: string;
    @IsOptional() @Choice('另一印章', 'Other seal', seals) @IsNotIn(['contract']) other?: string;
    @IsOptional() @Choice('必用印章', 'Needed seal', seals) @Equals('company') needed?: string;
    @IsOptional() @IsIn(['CNY', 'EUR']) currency?: string;
  }

  const messages = (data: object) => {
    const checked = new FormValidator().validate(Sealing, data);
    return checked.ok ? [] : checked.errors.map(({ message }) => message);
  };

  it('are listed by their titles when what was chosen is none of them', () => {
    expect(messages({ seal: 'toString' })).toEqual([
      { zh: '印章：应为以下之一：公章、合同章。', en: 'Seal: Expected one of: Company seal, Contract seal.' },
    ]);
    expect(messages({ seal: 'company', other: 'contract', needed: 'contract' })).toEqual([
      { zh: '另一印章：不得为：合同章。', en: 'Other seal: Expected none of: Contract seal.' },
      { zh: '必用印章：应为 公章。', en: 'Needed seal: Expected Company seal.' },
    ]);
  });

  it('are listed as they are where they have no titles', () => {
    expect(messages({ seal: 'company', currency: 'USD' })).toEqual([
      { zh: '应为以下之一：CNY、EUR。', en: 'Expected one of: CNY, EUR.' },
    ]);
  });
});

describe('what was measured', () => {
  class Measured {
    @IsOptional() @IsString() @MaxLength(3) name?: string;
    @IsOptional() @Min(1) @Max(9) copies?: number;
    @IsOptional() @IsString({ each: true }) @ArrayMaxSize(1) tags?: string[];
  }

  it.each([
    [{ name: 'ab\u{1F600}d' }, '至多 3 个字符，实为 4。', 'Expected at most 3 characters, but found 4.'],
    [{ copies: 0 }, '不得小于 1，实为 0。', 'Expected at least 1, but found 0.'],
    [{ copies: 10 }, '不得大于 9，实为 10。', 'Expected at most 9, but found 10.'],
    [{ tags: ['a', 'b'] }, '至多 1 项，实为 2。', 'Expected at most 1 items, but found 2.'],
    [{ copies: 'x' }, '不得小于 1。', 'Expected at least 1.'],
  ])('is told beside what was expected: %j', (data, zh, en) => {
    const checked = new FormValidator().validate(Measured, data);
    expect(checked.ok ? [] : checked.errors.map(({ message }) => message)).toContainEqual({ zh, en });
  });
});
