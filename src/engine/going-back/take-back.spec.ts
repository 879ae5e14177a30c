import { anyOf, initiator, role } from '../assignment.js';
import { given, type Scenario } from '../testing/index.js';
import { tinyProcess, tinyTask, tinyTitle } from '../testing/tiny-process.js';
import type { TaskDeclaration } from '../task.js';

const end = { type: 'final' };
const reason = { reason: 'I mistook the contract.' };
const decides = (task: string, target: string) => ({ target, guard: { type: 'decides', params: { task } } });
const work = (key: string, on: object, more: Partial<TaskDeclaration> = {}) => ({
  ...tinyTask({ key, decisions: Object.keys(on) as [string, ...string[]], ...more }),
  on,
});
const events = { GO: { title: tinyTitle }, NO: { title: tinyTitle } };
const entry = { register: 'ledger', operation: 'create', key: 'K-1', data: {} };

const process = tinyProcess(
  {
    initial: 'draft',
    states: {
      draft: work('draft', { GO: 'review' }, { assignment: initiator() }),
      review: {
        type: 'parallel',
        onDone: 'gm',
        states: {
          // In another order than the alphabet's, in which a stored case has them.
          tech: {
            initial: 'open',
            states: {
              open: work(
                'tech',
                { GO: decides('tech', 'done') },
                { assignment: role('TechnicalReviewer'), noDeadline: undefined as never, deadline: 'tiny.limit' },
              ),
              done: end,
            },
          },
          legal: {
            initial: 'open',
            states: {
              open: work('legal', { GO: decides('legal', 'done') }, { assignment: role('LegalReviewer') }),
              done: end,
            },
          },
        },
      },
      gm: work('gm', { GO: 'both' }, { assignment: role('GeneralManager') }),
      both: work(
        'both',
        { GO: 'count', NO: 'end' },
        { assignment: anyOf(role('FinanceReviewer'), role('LegalReviewer')), signers: 'all' },
      ),
      count: work(
        'count',
        { GO: { target: 'filed', actions: { type: 'enterRegister', params: entry } } },
        { assignment: role('GeneralManager') },
      ),
      filed: work('filed', { GO: 'service' }, { assignment: role('GeneralManager') }),
      service: { invoke: { id: 'job', src: 'tiny-service', onDone: 'end' } },
      end,
    },
  },
  {
    events,
    services: ['tiny-service'],
    registers: { ledger: { title: tinyTitle, keyTitle: tinyTitle, readers: [] } },
  },
);

const go = (scenario: Scenario, task: string, who: string) => scenario.when('GO', {}, who, { task });
const drafted = () => go(given(process), 'draft', 'engineer1');
const reviewed = () => go(go(drafted(), 'legal', 'legal'), 'tech', 'tech.head').then('gm');
const back = (scenario: Scenario, who: string) => scenario.onCase('TAKE_BACK', who, reason);

describe('taking back', () => {
  it('opens my task again, and closes what my decision opened, as long as nobody has touched it', () => {
    const scenario = back(reviewed(), 'tech.head')
      .then({ review: { legal: 'done', tech: 'open' } })
      .opens('tech');
    scenario.thenNotified('gm', 'taken back');
    expect(scenario.records.at(-1)).toMatchObject({
      kind: 'case',
      envelope: { type: 'TAKE_BACK', actor: 'tech.head' },
      configuration: ['review.tech.open', 'review.legal.done'],
    });
    go(scenario, 'tech', 'tech.head').then('gm').opens('gm');
  });

  it('keeps the limit that stood before', () => {
    const before = drafted();
    const due = before.state.tasks.find(({ key }) => key === 'tech')?.dueAt ?? '';
    const scenario = go(go(before, 'legal', 'legal').afterTime({ hours: 5 }), 'tech', 'tech.head').afterTime({
      hours: 5,
    });
    back(scenario, 'tech.head').dueAt('tech', due).afterTime({ days: 3 }).overdue('tech');
    const late = go(drafted().afterTime({ days: 3 }).overdue('tech'), 'tech', 'tech.head');
    back(late, 'tech.head').dueAt('tech', due).overdue('tech');
  });

  it('is about my own region alone', () => {
    const scenario = go(drafted(), 'legal', 'legal').claims('tech', 'tech.head');
    back(scenario, 'legal')
      .then({ review: { legal: 'open', tech: 'open' } })
      .opens('legal', 'tech');
    expect(scenario.state.tasks.find(({ key }) => key === 'tech')).toMatchObject({ assignee: 'tech.head' });
  });

  it('gives back one ballot of several, and leaves those of the others', () => {
    const signing = go(go(reviewed(), 'gm', 'gm'), 'both', 'legal').then('both');
    back(signing, 'legal');
    expect(signing.state.tasks[0]?.seats?.map(({ state }) => state)).toEqual(['open', 'open']);
    const counted = go(go(signing, 'both', 'legal'), 'both', 'fin.reviewer').then('count');
    back(counted, 'fin.reviewer').then('both').opens('both');
    expect(counted.state.tasks[0]?.seats?.map(({ state, person }) => [person, state])).toEqual(
      expect.arrayContaining([
        ['legal', 'decided'],
        ['fin.reviewer', 'open'],
      ]),
    );
    go(counted, 'both', 'fin.reviewer').then('count');
  });

  it('is refused once somebody has claimed, decided or signed what it opened', () => {
    back(reviewed().claims('gm', 'gm'), 'tech.head').refuses('CANNOT_GO_BACK').then('gm');
    back(reviewed().claims('gm', 'gm').releases('gm', 'gm'), 'tech.head').then({ review: { tech: 'open' } });
    back(go(reviewed(), 'gm', 'gm'), 'tech.head')
      .refuses('TARGET_NOT_DECIDED')
      .then('both');
    back(go(go(reviewed(), 'gm', 'gm'), 'both', 'legal'), 'gm')
      .refuses('CANNOT_GO_BACK')
      .then('both');
    back(go(drafted(), 'legal', 'legal'), 'engineer1').refuses('TARGET_NOT_DECIDED');
  });

  it('is refused past an entry in a register, and past a service that was asked for', () => {
    const counted = go(go(go(reviewed(), 'gm', 'gm'), 'both', 'legal'), 'both', 'fin.reviewer').then('count');
    const filed = go(counted, 'count', 'gm').then('filed');
    back(filed, 'gm').refuses('CANNOT_GO_BACK').then('filed');
    back(go(filed, 'filed', 'gm').then('service'), 'gm')
      .refuses('CANNOT_GO_BACK')
      .then('service');
  });

  it('is refused twice, to whoever has decided nothing, and without a reason', () => {
    const twice = back(reviewed(), 'tech.head');
    back(twice, 'tech.head').refuses('TARGET_NOT_DECIDED').opens('tech');
    back(reviewed(), 'auditor').refuses('TARGET_NOT_DECIDED').then('gm');
    back(reviewed(), 'legal').refuses('TARGET_NOT_DECIDED').then('gm');
    reviewed().onCase('TAKE_BACK', 'tech.head', {}).refuses('PAYLOAD_INVALID').then('gm');
    back(reviewed().suspends(), 'tech.head').refuses('INSTANCE_SUSPENDED');
  });
});
