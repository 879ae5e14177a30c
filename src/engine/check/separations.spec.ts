import { deciderOf, initiator, role, type Assignment } from '../assignment.js';
import type { TaskDeclaration } from '../task.js';
import { tinyProcess, tinyTask, tinyTitle } from '../testing/tiny-process.js';
import { checkDefinition } from './index.js';

const finance = role('FinanceDepartment');
const task = (key: string, separateFrom: readonly string[] = [], more: Partial<TaskDeclaration> = {}) =>
  tinyTask({
    key,
    decisions: ['GO', 'BACK'],
    assignment: finance,
    ...(separateFrom.length > 0 ? { separateFrom } : {}),
    ...more,
  });

const found = (states: object, initial = 'review') =>
  checkDefinition(
    tinyProcess(
      { initial, states: { ...states, end: { type: 'final' } } },
      { events: { GO: { title: tinyTitle }, BACK: { title: tinyTitle } } },
    ),
  )
    .filter(({ code }) => code.startsWith('SEPARATION'))
    .map(({ code, subject, path }) => ({ code, subject, path }));

const chain = (ofReview: readonly string[], ofPay: readonly string[]) => ({
  review: { ...task('review', ofReview), on: { GO: 'pay', BACK: 'end' } },
  pay: { ...task('pay', ofPay), on: { GO: 'end', BACK: 'review' } },
});

describe('a declared pair of duties', () => {
  it('is proven where each bars the other', () => {
    expect(found(chain(['pay'], ['review']))).toEqual([]);
  });

  it('is refused with the shortest way on which one person does both', () => {
    expect(found(chain([], ['review']))).toEqual([
      {
        code: 'SEPARATION_EVADED',
        subject: 'pay review',
        path: ['GO (review)', 'BACK (pay)', 'GO (review)'],
      },
    ]);
  });

  it('is proven one way round where nothing leads back', () => {
    expect(
      found({
        review: { ...task('review'), on: { GO: 'pay', BACK: 'end' } },
        pay: { ...task('pay', ['review']), on: { GO: 'end', BACK: 'end' } },
      }),
    ).toEqual([]);
  });

  it('is refused where both wait at once: who signs the second first may sign the other one', () => {
    const decides = (key: string) => ({ guard: { type: 'decides', params: { task: key } }, target: 'given' });
    const region = (key: string, separateFrom: readonly string[]) => ({
      initial: 'open',
      states: {
        open: { ...task(key, separateFrom), on: { GO: decides(key), BACK: decides(key) } },
        given: { type: 'final' },
      },
    });
    const both = (ofReview: readonly string[]) => ({
      both: {
        type: 'parallel',
        states: { review: region('review', ofReview), pay: region('pay', ['review']) },
        onDone: 'end',
      },
    });
    expect(found(both([]), 'both')).toEqual([
      { code: 'SEPARATION_EVADED', subject: 'pay review', path: ['GO (pay)', 'GO (review)'] },
    ]);
    expect(found(both(['pay']), 'both')).toEqual([]);
  });

  it('is proven without more where one is for the requester and the other for anybody but him', () => {
    const own = { assignment: initiator() as Assignment };
    expect(
      found({
        review: { ...task('review', [], own), on: { GO: 'pay', BACK: 'end' } },
        pay: { ...task('pay', ['review']), on: { GO: 'end', BACK: 'review' } },
      }),
    ).toEqual([]);
  });

  it('is refused where it leaves nobody', () => {
    const same = { assignment: deciderOf('review') };
    expect(
      found({
        review: { ...task('review'), on: { GO: 'pay', BACK: 'end' } },
        pay: { ...task('pay', ['review'], same), on: { GO: 'end', BACK: 'end' } },
      }),
    ).toMatchObject([{ code: 'SEPARATION_BARS_EVERYBODY', subject: 'pay' }]);
  });
});
