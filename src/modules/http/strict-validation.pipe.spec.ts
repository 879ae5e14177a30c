import type { ArgumentMetadata } from '@nestjs/common';
import * as transformer from 'class-transformer';
import { IsObject, IsOptional, IsString } from 'class-validator';
import { NullClears } from '../../engine/index.js';
import { ListQuery } from './list-query.dto.js';
import { ProblemException } from './problem.exception.js';
import { StrictValidationPipe } from './strict-validation.pipe.js';

class Request {
  @IsString()
  name!: string;

  @IsOptional()
  @IsObject()
  data?: object;

  @IsOptional()
  @NullClears()
  @IsString()
  head?: string | null;
}

const pipe = new StrictValidationPipe();
const strangers = Object.fromEntries(Array.from({ length: 9000 }, (_, index) => [`name${index}`, 'x']));

function rulesOf(value: unknown, metadata: ArgumentMetadata): readonly string[] {
  try {
    pipe.transform(value, metadata);
  } catch (error) {
    if (error instanceof ProblemException) return (error.errors ?? []).map(({ rule }) => rule);
    throw error;
  }
  return [];
}

describe('thousands of unknown names', () => {
  let transformed: jest.SpyInstance;
  beforeEach(() => {
    transformed = jest.spyOn(transformer, 'plainToInstance');
  });
  afterEach(() => transformed.mockRestore());

  it.each<[string, unknown]>([
    ['in a body', { name: 'x', ...strangers }],
    ['in a field that takes any object', { name: 1, data: strangers }],
    ['beside a null', { name: 'x', data: null, ...strangers }],
  ])('%s are refused and never reach class-transformer, which compares each with each', (_, body) => {
    expect(rulesOf(body, { type: 'body', metatype: Request }).length).toBeGreaterThan(0);
    expect(transformed).not.toHaveBeenCalled();
  });

  it('in a query are refused the same way', () => {
    expect(rulesOf(strangers, { type: 'query', metatype: ListQuery })[0]).toBe('whitelistValidation');
    expect(transformed).not.toHaveBeenCalled();
  });
});

describe('null in a body', () => {
  it('is absence for an optional field, and handed on where it clears one', () => {
    const body = { name: 'x', data: null, head: null };
    expect(pipe.transform(body, { type: 'body', metatype: Request })).toEqual({ name: 'x', head: null });
  });

  it('is refused for a field that must be there', () => {
    expect(rulesOf({ name: null }, { type: 'body', metatype: Request })).toEqual(['isDefined']);
  });
});
