import { checkDefinition } from '../check/index.js';
import { directSupervisorOf, initiator } from '../assignment.js';
import type { ProcessDefinition } from '../process-definition.js';
import { declareProcess } from './declare-process.js';
import { Text } from './fields/index.js';
import { rejected } from './standard-endings.js';
import { requestEvents } from './standard-events.js';
import { text } from './text.js';

class Request {
  @Text('标的', 'Subject') subject!: string;
}

const { approval, chart, draft } = declareProcess('finance/ending', {
  title: text('结束', 'Ending'),
  subject: text('{request.subject}', '{request.subject}'),
  summary: ['subject'],
  sources: ['s'],
  request: Request,
  profiles: { all: {} },
  events: requestEvents,
});
const drafting = draft('起草', 'Draft', { SUBMIT: 'asked' });
const asked = approval(directSupervisorOf(initiator()), '审批', 'Approve', { APPROVE: 'approved' });
const endings = ({ machine }: ProcessDefinition): readonly string[] =>
  Object.entries(machine.config.states ?? {}).flatMap(([name, { type }]) => (type === 'final' ? [name] : []));

describe('the usual endings', () => {
  it('are there by themselves where something leads to them', () => {
    const ending = chart({ draft: drafting, asked });
    expect(endings(ending)).toEqual(['approved', 'rejected', 'withdrawn']);
    expect(checkDefinition(ending)).toEqual([]);
  });

  it('are found from within a state, and by their whole path', () => {
    const meta = { title: text('审批', 'Approval'), clause: 's' };
    const inner = { meta, initial: 'all', states: { all: { meta, always: '#ending.rejected' } } };
    expect(endings(chart({ draft: draft('起草', 'Draft', { on: {}, SUBMIT: 'inner' }), inner }))).toEqual(['rejected']);
  });

  it('are those of the chart where it says them', () => {
    const ending = chart({ draft: drafting, asked, rejected: { ...rejected, clause: 's 二' } });
    expect(endings(ending)).toEqual(['rejected', 'approved', 'withdrawn']);
    expect(ending.machine.config.states?.['rejected']?.meta).toMatchObject({ clause: 's 二' });
  });
});
