import { defaultCalendar } from '../calendar/index.js';
import { effectivePolicy } from '../policy.js';
import { liveSurroundings } from '../surroundings.js';
import { given, TestDirectory, testEnvelope } from '../testing/index.js';
import { sample, samplePolicy } from '../testing/sample.process.js';
import { pathFrom, pathOfStart } from './path.js';

const surroundings = liveSurroundings(new TestDirectory(), defaultCalendar);
const at = '2025-03-03T01:00:00.000Z';
const form = { label: 'FA-1', price: 100 };

const shortly = (path: ReturnType<typeof pathFrom>) =>
  path.map(({ task, title, when, people }) => [task ?? title.en, when, people.length > 3 ? people.length : people]);

describe('the path of a case', () => {
  it('is known before anybody has submitted it: who will be asked, in which order, and by when', () => {
    const details = {
      instanceId: '01955a00-0000-7000-8000-0000000000ff',
      orgId: 'demo',
      number: '',
      profile: '000',
      policy: effectivePolicy(samplePolicy, {}),
      parent: null,
    };
    const begun = testEnvelope({ kind: 'event', type: 'xstate.init', actor: 'engineer1', at, data: form });
    const path = pathOfStart(sample, details, begun, surroundings);
    expect(shortly(path)).toEqual([
      ['draft', 'now', ['engineer1']],
      ['legal', 'likely', ['legal']],
      ['finance', 'likely', 4],
      ['sample-quote', 'likely', []],
      ['approval', 'likely', ['tech.head']],
      ['payment', 'likely', []],
    ]);
    expect(path.find(({ task }) => task === 'legal')?.dueAt).toBe('2025-03-05T10:00:00.000Z');
  });

  it('goes on from where the case stands, and changes nothing of it', () => {
    const { state } = given(sample, form).when('SUBMIT', {}, 'engineer1').when('APPROVE', { fair: true }, 'legal');
    const before = JSON.stringify(state);
    expect(shortly(pathFrom(sample, state, surroundings, at)).map(([what, when]) => [what, when])).toEqual([
      ['draft', 'done'],
      ['legal', 'done'],
      ['finance', 'now'],
      ['sample-quote', 'likely'],
      ['approval', 'likely'],
      ['payment', 'likely'],
    ]);
    expect(JSON.stringify(state)).toBe(before);
  });

  it('stops where nobody would be asked, and says so', () => {
    const without = liveSurroundings(
      new TestDirectory({ 'tech.head': { active: false }, dgm: { active: false }, gm: { active: false } }),
      defaultCalendar,
    );
    const { state } = given(sample, form).when('SUBMIT', {}, 'engineer1');
    expect(shortly(pathFrom(sample, state, without, at)).at(-1)).toEqual(['approval', 'likely', []]);
  });
});
