import { IsOptional, IsString, MaxLength } from 'class-validator';
import {
  IsCurrency,
  IsDay,
  IsDepartment,
  IsMoney,
  NullClears,
  IsPerson,
  IsUniqueKey,
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

  it.each([
    [{ day: '2025-02-30' }, 'day isDay'],
    [{ price: '1,000.00' }, 'price isMoney'],
    [{ price: '01.00' }, 'price isMoney'],
    [{ price: '1.005' }, 'price isMoney'],
    [{ currency: 'ZZZ' }, 'currency isISO4217CurrencyCode'],
  ])('refuses %j', (change, error) => {
    expect(validated(change)).toEqual([error]);
  });
});
