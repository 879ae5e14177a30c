import { checkDefinition } from '../check/index.js';
import { role } from '../assignment.js';
import { given } from '../testing/index.js';
import { declareProcess } from './declare-process.js';
import { event } from './event.js';
import { Flag, Text } from './fields/index.js';
import { text } from './text.js';

class Request {
  @Text('标的', 'Subject') subject!: string;
}
const reviewer = role('FinanceReviewer');
const no = { zh: '不行。', en: 'No.' };

const { chart, end, signOffs, task } = declareProcess('finance/guarding', {
  title: text('守卫', 'Guarding'),
  subject: text('{request.subject}', '{request.subject}'),
  summary: ['subject'],
  sources: ['s'],
  request: Request,
  profiles: { all: {} },
  events: {
    PASS: event('通过', 'Pass', { sure: Flag('确定', 'Sure'), named: Flag('具名', 'Named') }),
    STOP: event('停止', 'Stop', { by: reviewer, late: Flag('已晚', 'Late') }),
  },
  rules: {
    isSure: { PASS: ({ data }) => data.sure, ...no },
    isNamed: { PASS: ({ data }) => data.named, ...no },
    isLate: { STOP: ({ data }) => data.late, ...no },
  },
  guards: { isShort: ({ context }) => context.request.subject === 'short' },
});

const guarding = chart({
  first: task(reviewer, '一', 'First', { PASS: [{ guard: 'isShort', target: 'done' }, 'both'] }),
  both: {
    type: 'parallel',
    meta: { title: text('并行', 'Both'), clause: 's' },
    states: signOffs({ left: task(reviewer, '左', 'Left', { PASS: {} }) }),
    onDone: 'last',
    on: { STOP: 'stopped' },
  },
  last: task(reviewer, '末', 'Last', { PASS: { guard: 'isNamed', target: 'done' } }),
  done: end('完成', 'Done'),
  stopped: end('停止', 'Stopped'),
});
const sure = { sure: true, named: false };
const begun = (subject = 'long') => given(guarding, { subject });

describe('a rule that the chart names nowhere', () => {
  it('refuses its event wherever the chart takes it', () => {
    begun()
      .whenRefused('PASS', { ...sure, sure: false }, 'fin.reviewer', 'GUARD_REFUSED', 'isSure')
      .when('PASS', sure, 'fin.reviewer')
      .whenRefused('PASS', { ...sure, sure: false }, 'fin.reviewer', 'GUARD_REFUSED', 'isSure')
      .when('PASS', sure, 'fin.reviewer')
      .then('last');
  });

  it('stands beside a guard that chooses the way', () => {
    begun('short')
      .whenRefused('PASS', { ...sure, sure: false }, 'fin.reviewer', 'GUARD_REFUSED', 'isSure')
      .when('PASS', sure, 'fin.reviewer')
      .thenOutput({ outcome: 'done' });
  });

  it('stands on the transitions of plain XState too', () => {
    expect(JSON.stringify(guarding.machine.config.states?.['both']?.on)).toContain('isLate');
    expect(checkDefinition(guarding)).toEqual([]);
  });
});

describe('a rule that a guard names', () => {
  it('is left to the chart, and holds there alone', () => {
    begun()
      .when('PASS', sure, 'fin.reviewer')
      .when('PASS', sure, 'fin.reviewer')
      .whenRefused('PASS', sure, 'fin.reviewer', 'GUARD_REFUSED', 'isNamed')
      .when('PASS', { ...sure, named: true }, 'fin.reviewer')
      .thenOutput({ outcome: 'done' });
  });
});
