import { role } from '../assignment.js';
import { given } from '../testing/index.js';
import { tinyProcess, tinyTask, tinyTitle } from '../testing/tiny-process.js';

const end = { type: 'final' };
const reason = { reason: 'The wrong contract was reviewed.' };
const events = { GO: { title: tinyTitle } };
const decides = (task: string, target: string) => ({ target, guard: { type: 'decides', params: { task } } });

const process = tinyProcess(
  {
    initial: 'draft',
    states: {
      draft: { ...tinyTask({ key: 'draft', decisions: ['GO'] }), on: { GO: 'review' } },
      review: {
        type: 'parallel',
        onDone: 'job',
        states: {
          legal: {
            initial: 'open',
            states: {
              open: {
                ...tinyTask({ key: 'legal', decisions: ['GO'], assignment: role('LegalReviewer') }),
                on: { GO: decides('legal', 'done') },
              },
              done: end,
            },
          },
          tech: {
            initial: 'open',
            states: {
              open: {
                ...tinyTask({ key: 'tech', decisions: ['GO'], assignment: role('TechnicalReviewer') }),
                on: { GO: decides('tech', 'done') },
              },
              done: end,
            },
          },
        },
      },
      job: { invoke: { id: 'job', src: 'tiny-service', onDone: 'end' } },
      end,
    },
  },
  { events, services: ['tiny-service'] },
);

const started = () => given(process);
const asked = (...to: string[]) => started().administers('MODIFY', { ...reason, to });
const second = { actor: 'it.head' };
const reviewing = ['review.legal.done', 'review.tech.open'];
const failed = () =>
  started()
    .when('GO', {}, 'engineer1', { task: 'draft' })
    .when('GO', {}, 'legal', { task: 'legal' })
    .when('GO', {}, 'tech.head', { task: 'tech' })
    .then('job')
    .whenFails('job', 'no paper')
    .thenIncident('caseFailed');

describe('an administrator who puts a case into other states', () => {
  it('needs another one to confirm it; until then everything goes on, and the people concerned are told', () => {
    const scenario = asked(...reviewing)
      .then('draft')
      .opens('draft')
      .thenNotified('engineer1', 'asks to modify');
    expect(scenario.state.modification).toMatchObject({
      by: 'admin',
      to: reviewing,
      dueAt: '2025-03-04T01:00:00.000Z',
    });
    scenario.administers('CONFIRM_MODIFICATION', reason).refuses('SECOND_PERSON_NEEDED').then('draft');
    scenario.administers('CONFIRM_MODIFICATION', reason, second);
    scenario.then({ review: { legal: 'done', tech: 'open' } }).opens('tech');
    expect(scenario.state).toMatchObject({ timers: [] });
    expect(scenario.state.modification).toBeUndefined();
    expect(scenario.records.at(-1)).toMatchObject({
      kind: 'admin',
      envelope: { type: 'CONFIRM_MODIFICATION', actor: 'it.head' },
      configuration: reviewing,
    });
    scenario.administers('CONFIRM_MODIFICATION', reason, second).refuses('NO_MODIFICATION');
  });

  it('has his way after a day of notice, when nobody has cancelled it', () => {
    asked('job').afterTime({ hours: 23 }).then('draft').afterTime({ hours: 1 }).then('job');
    const cancelled = asked('job').administers('CANCEL_MODIFICATION', reason).afterTime({ days: 2 }).then('draft');
    expect(cancelled.state.timers).toEqual([]);
    cancelled.administers('CANCEL_MODIFICATION', reason).refuses('NO_MODIFICATION');
  });

  it('waits as long as the case is suspended, and for nothing once it has ended', () => {
    const scenario = asked('job').afterTime({ hours: 12 }).suspends().afterTime({ days: 9 }).then('draft').resumes();
    scenario.afterTime({ hours: 11 }).then('draft').afterTime({ hours: 1 }).then('job');
    const ended = asked('job').administers('TERMINATE', reason);
    expect(ended.state).toMatchObject({ timers: [] });
    expect(ended.state.modification).toBeUndefined();
  });

  it('mends a case that has failed: what he wants is entered anew', () => {
    const scenario = failed().administers('MODIFY', { ...reason, to: ['job'] });
    expect(scenario.state.snapshot.status).toBe('error');
    scenario.administers('CONFIRM_MODIFICATION', reason, second);
    expect(scenario.state).toMatchObject({
      snapshot: { status: 'active', value: 'job' },
      invokes: [{ invokeId: 'job' }],
      endedAt: null,
    });
    scenario.whenEnds('job').thenDone();
    const waited = failed()
      .administers('MODIFY', { ...reason, to: ['draft'] })
      .afterTime({ days: 1 });
    waited.then('draft').opens('draft');
    expect(waited.state.snapshot.error).toBeUndefined();
  });

  it.each([
    ['a state that there is not', ['nowhere'], 'CONFIGURATION_IMPOSSIBLE'],
    ['two states that exclude each other', ['draft', 'job'], 'CONFIGURATION_IMPOSSIBLE'],
    ['a region too few', ['review.legal.open'], 'CONFIGURATION_IMPOSSIBLE'],
    ['a state with others inside', ['review'], 'CONFIGURATION_IMPOSSIBLE'],
    ['where the case would end', ['end'], 'CONFIGURATION_IMPOSSIBLE'],
    ['where it stands', ['draft'], 'CONFIGURATION_IMPOSSIBLE'],
    ['nothing', [], 'PAYLOAD_INVALID'],
  ])('is refused %s', (_, to, code) => {
    const scenario = asked(...to)
      .refuses(code)
      .then('draft');
    expect([scenario.state.revision, scenario.records.length]).toEqual([1, 1]);
  });

  it('asks for one thing at a time, and says why', () => {
    asked('job')
      .administers('MODIFY', { ...reason, to: ['draft'] })
      .refuses('MODIFICATION_WAITS');
    started()
      .administers('MODIFY', { to: ['job'] })
      .refuses('PAYLOAD_INVALID');
  });
});
