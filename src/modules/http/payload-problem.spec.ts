import type { FieldError } from '../forms/index.js';
import { problemBody } from './answer-problem.js';
import { payloadProblem } from './payload-problem.js';
import { ProblemException } from './problem.exception.js';

const faults = (count: number): readonly FieldError[] =>
  Array.from({ length: count }, (_, index) => ({
    path: `field${index}`,
    rule: 'isDefined',
    title: { zh: `字段${index}`, en: `Field ${index}` },
    message: { zh: '必填。', en: 'Required.' },
  }));

describe('a refused payload', () => {
  it.each([
    [1, '1 fault (Field 0)', '1 处不符（字段0）'],
    [2, '2 faults (Field 0, Field 1)', '2 处不符（字段0、字段1）'],
    [7, '7 faults (Field 0, Field 1, Field 2, Field 3, Field 4 and others)', '（字段0、字段1、字段2、字段3、字段4等）'],
  ])('with %i of its fields wrong says so, and names the first', (count, en, zh) => {
    const { detail } = payloadProblem(faults(count));
    expect(detail.en).toContain(`but found ${en}: see errors.`);
    expect(detail.zh).toContain(zh);
  });
});

describe('a problem', () => {
  it('begins with what every problem has', () => {
    const problem = new ProblemException('NOT_FOUND', { zh: '没有。', en: 'Nothing.' }, { tasks: [] });
    const names = Object.keys(problemBody(problem, 'en', '/here'));
    expect(names).toEqual(['type', 'title', 'status', 'detail', 'instance', 'code', 'tasks']);
  });
});
