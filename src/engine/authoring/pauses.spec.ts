import { initiator, role } from '../assignment.js';
import { checkDefinition } from '../check/index.js';
import { given } from '../testing/index.js';
import { trip, tripWords } from '../testing/word-sample.js';
import { text } from './text.js';

/** Work of legal that waits for the traveller in between; its limit of 3 days stands still meanwhile. */
const handled = (pausing: readonly string[] = ['handling.waiting'], plainDelay = false) => {
  const { chart, end, tasks } = tripWords();
  const deadline = { limit: 'reportWithin', while: pausing } as const;
  const work = tasks({
    handling: {
      title: text('处理', 'Handle'),
      to: role('LegalReviewer'),
      deadline,
      decisions: { DONE: 'back', RETURN: '.waiting' },
      ...(plainDelay ? {} : { lapse: { target: 'late', description: '[model]' } }),
      initial: 'working',
      states: {
        working: { meta: { title: text('处理中', 'At it') } },
        ...tasks({
          waiting: { title: text('补充', 'Add'), to: initiator(), decisions: { SUBMIT: 'working' } },
        }),
      },
    },
  });
  const late = plainDelay ? { after: { reportWithin: { target: 'late', description: '[model]' } } } : {};
  return chart({
    handling: { ...work.handling, ...late },
    back: end('已返回', 'Back'),
    late: end('逾期', 'Late'),
  });
};

const waiting = (definition = handled()) =>
  given(definition, trip).at('2025-03-04T09:00:00+08:00').when('RETURN', { remark: 'Receipts?' }, 'legal');

describe('a limit that stands still while the case waits', () => {
  it('is shown as paused, and lapses as much later', () => {
    const back = waiting()
      .opens('handling', 'waiting')
      .paused('handling')
      .dueAt('handling', '2025-03-06T23:59:59.999+08:00');
    back.at('2025-03-09T09:00:00+08:00').then('handling').notOverdue('handling').when('SUBMIT', trip, 'engineer1');
    back.paused('handling', false).dueAt('handling', '2025-03-11T23:59:59.999+08:00');
    expect(back.state.tasks).toMatchObject([{ key: 'handling', pausedFor: 5 * 86_400_000 }]);
    back.at('2025-03-11T23:59:59.998+08:00').then('handling').at('2025-03-11T23:59:59.999+08:00').then('late');
  });

  it.each([
    ['where the word says what follows', handled()],
    ['where the chart names the limit itself', handled(undefined, true)],
  ])('stops the delay of the chart with the deadline of the task %s', (_, definition) => {
    const { state } = waiting(definition);
    expect(state.timers.map(({ kind, pausedAt }) => [kind, pausedAt])).toEqual([
      ['deadline', '2025-03-04T01:00:00.000Z'],
      ['after', '2025-03-04T01:00:00.000Z'],
    ]);
    expect(checkDefinition(definition).filter(({ code }) => code.startsWith('PAUSE'))).toEqual([]);
  });

  it('stands still on while the case is suspended, and goes on when both are over', () => {
    const standing = waiting().at('2025-03-05T09:00:00+08:00').suspends().at('2025-03-06T09:00:00+08:00').resumes();
    standing.paused('handling').at('2025-03-07T09:00:00+08:00').when('SUBMIT', trip, 'engineer1');
    standing.dueAt('handling', '2025-03-09T23:59:59.999+08:00');
  });

  it.each([
    ['that is not there', 'handling.gone', 'PAUSE_STATE_UNKNOWN'],
    ['that comes after it', 'late', 'PAUSE_STATE_UNFIT'],
    ['that it belongs to itself', 'handling', 'PAUSE_STATE_UNFIT'],
  ])('is refused with a state %s', (_, state, code) => {
    const found = checkDefinition(handled([state])).map((defect) => [defect.code, defect.subject]);
    expect(found).toContainEqual([code, state]);
  });

  it('is refused where one limit stands still in different states', () => {
    const { tasks } = tripWords();
    const task = { title: text('出差', 'Away'), to: initiator(), decisions: { DONE: 'back' } } as const;
    const one = { ...task, deadline: { limit: 'reportWithin', while: ['a'] } } as const;
    const other = { ...task, deadline: { limit: 'reportWithin', while: ['b'] } } as const;
    expect(() => tasks({ one, other })).toThrow(
      "Expected the limit 'reportWithin' to stand still in the same states everywhere, but it does not.",
    );
  });
});
