import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import followUp from './complaint-follow-up.process.js';

const request = {
  ...{ customerName: 'Liu', room: '3-1-502', contact: '138', matter: 'Noise.' },
  ...{ number: '250301', kind: 'complaint', visitor: 'centre', handledAt: '2025-03-03T08:00:00+08:00' },
};
const visit = {
  channel: 'door',
  quality: 'Good.',
  effect: 'Quiet.',
  score: 5,
  shortcomings: 'None.',
  suggestions: '-',
};
const handled = (changes: Partial<typeof request> = {}): Scenario =>
  given(followUp, { ...request, ...changes }, { register: { complaints: { '250301': { status: 'open' } } } });

describe('complaint-follow-up', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(followUp)).toEqual([]));

  it('is due 24 hours after a complaint was handled, and only overdue then', () => {
    handled()
      .assignedTo('visit', 'psc.head', 'psc.agent')
      .dueAt('visit', '2025-03-04T08:00:00+08:00')
      .at('2025-03-04T09:00:00+08:00')
      .overdue('visit')
      .when('VISIT_SATISFIED', visit, 'psc.agent')
      .thenOutput({ outcome: 'satisfied' })
      .thenRegister('complaints', '250301', { status: 'open', satisfied: true, channel: 'door', score: 5 });
  });

  it('is due 72 hours after a demand was handled, and archives it where the customer is satisfied', () => {
    const visited = (type: string): Scenario =>
      handled({ kind: 'demand' }).dueAt('demandVisit', '2025-03-06T08:00:00+08:00').when(type, visit, 'psc.agent');
    visited('VISIT_SATISFIED').thenRegister('complaints', '250301', { status: 'archived', satisfied: true });
    visited('VISIT_UNSATISFIED').thenRegister('complaints', '250301', { status: 'open', satisfied: false });
  });

  it('is made by the project management centre after an escalation, and by nobody else', () => {
    handled({ visitor: 'projectManagement' })
      .assignedTo('projectManagementVisit', 'pmc.head')
      .dueAt('projectManagementVisit', '2025-03-04T08:00:00+08:00')
      .whenRefused('VISIT_SATISFIED', visit, 'psc.agent', 'NOT_ASSIGNED')
      .when('VISIT_UNSATISFIED', { ...visit, channel: 'telephone' }, 'pmc.head')
      .thenOutput({ outcome: 'unsatisfied' })
      .thenRegister('complaints', '250301', { satisfied: false, channel: 'telephone' });
  });

  it.each(['quality', 'effect', 'score', 'shortcomings', 'suggestions'])(
    'FUP-04 without %s is incomplete: a visit has five contents',
    (content) => {
      const lacking = Object.fromEntries(Object.entries(visit).filter(([name]) => name !== content));
      handled().whenRefused('VISIT_SATISFIED', lacking, 'psc.agent', 'PAYLOAD_INVALID').then('visit');
    },
  );
});
