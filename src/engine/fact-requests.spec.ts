import { factRequests } from './fact-requests.js';
import { declareProcess, ledger, text } from './words.js';
import { role, Text } from './index.js';

class Form {
  @Text('名称', 'Name') name!: string;
}

const { chart, end, task } = declareProcess('administration/fact-sample', {
  version: 1,
  title: text('示例', 'Sample'),
  subject: text('示例', 'Sample'),
  summary: ['name'],
  sources: ['s'],
  clause: 's',
  request: Form,
  profiles: { all: {} },
  events: { DONE: { title: text('完成', 'Done') } },
  registers: {
    ledger: ledger('台账', 'Ledger', {
      key: text('编号', 'Number'),
    }),
  },
  facts: {
    written: { on: 'DONE', register: 'ledger', key: () => 'a' },
    amended: { on: 'DONE', lapse: true, register: 'ledger', key: () => 'b' },
  },
});
const sample = chart({
  open: task(role('Cashier'), '办理', 'Do it', { DONE: 'done' }),
  done: end('完成', 'Done'),
});
const at = '2025-03-03T01:00:00.000Z';
const asked = (kind: 'event' | 'timer' | 'task', type: string) =>
  factRequests(sample, { kind, type, data: {}, at, actor: 'system' }, {}).map(({ name }) => name);

describe('factRequests', () => {
  it('asks for what the event of a person is to carry', () => {
    expect(asked('event', 'DONE')).toEqual(['written', 'amended']);
  });

  it('asks with a lapse, whatever its timer is called, only for what says so', () => {
    expect(asked('timer', 'timer')).toEqual(['amended']);
    expect(asked('timer', 'DONE')).toEqual(['amended']);
  });

  it('asks for nothing with an act on a task that is named like an event', () => {
    expect(asked('task', 'DONE')).toEqual([]);
  });
});
