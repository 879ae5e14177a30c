import { checkDefinition } from '../../../engine/index.js';
import { given } from '../../../engine/testing/index.js';
import trainingPlan from './training-plan.process.js';

const session = { content: 'product', way: 'internal', day: '2025-04-01', people: 'Everybody.' };

describe('training-plan', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(trainingPlan)).toEqual([]));

  it('is planned, trainees are selected, and each session is held before the year is finished', () => {
    given(trainingPlan, { year: 2025 }, { by: 'aftersales.head' })
      .when('PLAN', { sessions: [session, { ...session, content: 'service' }] }, 'aftersales.head')
      .when('SELECT_TRAINEES', { trainees: 'The five best.' }, 'aftersales.head')
      .when('HELD', { content: 'product', heldOn: '2025-04-01', attended: 5 }, 'aftersales.head')
      .whenRefused('FINISH', {}, 'aftersales.head', 'GUARD_REFUSED', 'allHeld')
      .when('HELD', { content: 'service', heldOn: '2025-04-02', attended: 5 }, 'aftersales.head')
      .when('FINISH', {}, 'aftersales.head')
      .thenOutput({ outcome: 'completed' });
  });

  it('is planned anew while it runs, so that what is called off does not keep the year open', () => {
    given(trainingPlan, { year: 2025 }, { by: 'aftersales.head' })
      .when('PLAN', { sessions: [session, session] }, 'aftersales.head')
      .when('SELECT_TRAINEES', { trainees: 'The five best.' }, 'aftersales.head')
      .when('HELD', { content: 'product', heldOn: '2025-04-01', attended: 5 }, 'aftersales.head')
      .when('PLAN', { sessions: [session] }, 'aftersales.head')
      .when('SELECT_TRAINEES', { trainees: 'The five best.' }, 'aftersales.head')
      .when('FINISH', {}, 'aftersales.head')
      .thenOutput({ outcome: 'completed' });
  });

  it('begins by itself at the beginning of each year', () => {
    expect(trainingPlan.recurs?.['yearly']?.input?.({ day: '2026-01-01' } as never)).toEqual({ year: 2026 });
  });
});
