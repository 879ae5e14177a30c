import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import recruitment from './recruitment.process.js';

const found = { findings: 'Three of twenty.' };
const interviewed = (): Scenario =>
  given(recruitment, { post: 'Welder', number: 1 }, { by: 'tech.head' })
    .assignedTo('requested', 'hr.officer')
    .when('PUBLISH', { channels: 'The web site.' }, 'hr.officer')
    .when('SCREENED', found, 'hr.officer')
    .when('FIRST_HELD', found, 'hr.officer');

describe('recruitment', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(recruitment)).toEqual([]));

  it('goes from the vacancy to the onboarding, with a background check where one is needed', () => {
    interviewed()
      .assignedTo('secondInterview', 'tech.head')
      .when('SECOND_HELD', { assessment: 'Good.', check: true }, 'tech.head')
      .then('backgroundCheck')
      .when('CHECKED', found, 'hr.officer')
      .when('SELECT', { candidate: 'Zhao Liu', reportOn: '2025-04-01' }, 'tech.head')
      .when(
        'HIRE',
        { post: 'production', department: 'technical', headId: 'tech.head', probationMonths: 3 },
        'hr.officer',
      )
      .thenOutput({ outcome: 'hired' })
      .starts('onboarding', { position: 'Welder', headId: 'tech.head', probationMonths: 3 });
    interviewed().when('SECOND_HELD', { assessment: 'Good.', check: false }, 'tech.head').then('selection');
  });

  it('tries another candidate or hires nobody', () => {
    interviewed().when('NEXT', { remark: 'Not the right one.' }, 'tech.head').then('screening');
    interviewed().when('NOT_HIRED', { remark: 'Nobody fits.' }, 'tech.head').thenOutput({ outcome: 'notHired' });
  });

  it('hires as many as were asked for (000 篇一 第十一条), or those whom it has found', () => {
    const hire = (scenario: Scenario): Scenario =>
      scenario
        .when('SCREENED', found, 'hr.officer')
        .when('FIRST_HELD', found, 'hr.officer')
        .when('SECOND_HELD', { assessment: 'Good.', check: false }, 'tech.head')
        .when('SELECT', { candidate: 'Zhao Liu', reportOn: '2025-04-01' }, 'tech.head')
        .when(
          'HIRE',
          { post: 'office', department: 'technical', headId: 'tech.head', probationMonths: 3 },
          'hr.officer',
        );
    const first = (): Scenario =>
      hire(
        given(recruitment, { post: 'Welder', number: 2 }, { by: 'tech.head' }).when(
          'PUBLISH',
          { channels: 'The web site.' },
          'hr.officer',
        ),
      ).then('screening');
    hire(first()).thenOutput({ outcome: 'hired' });
    first().when('NOT_HIRED', { remark: 'One is enough.' }, 'hr.officer').thenOutput({ outcome: 'hired' });
  });
});
