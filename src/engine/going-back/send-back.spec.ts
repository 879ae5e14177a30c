import { assign } from 'xstate';
import { initiator, role } from '../assignment.js';
import { given, type Scenario } from '../testing/index.js';
import { tinyProcess, tinyTask, tinyTitle } from '../testing/tiny-process.js';
import type { TaskDeclaration } from '../task.js';
import { Remark } from '../authoring/remark.js';

const end = { type: 'final' };
/** An action that changes what the case asks for. */
const remembers = (field: string) =>
  assign(({ context }: { context: Readonly<Record<string, unknown>> }) => ({
    [field]: Number(context[field] ?? 0) + 1,
  }));
const reason = { reason: 'The price is missing.' };
const decides = (task: string, target: string) => ({ target, guard: { type: 'decides', params: { task } } });
const work = (key: string, on: object, more: Partial<TaskDeclaration> = {}) => ({
  ...tinyTask({ key, decisions: Object.keys(on) as [string, ...string[]], ...more }),
  on,
});
const events = Object.fromEntries(
  ['GO', 'ONWARD', 'RETURN', 'STOP', 'CHANGE'].map((type) => [
    type,
    { title: tinyTitle, ...(type === 'RETURN' ? { form: Remark } : {}) },
  ]),
);
const by = {
  draft: { assignment: initiator() },
  legal: { assignment: role('LegalReviewer') },
  tech: { assignment: role('TechnicalReviewer') },
  gm: { assignment: role('GeneralManager') },
} as const;

/**
 * A draft; a legal review in two steps beside a technical one; the general manager. The regions stand in another order
 * than the alphabet's, in which a stored case has them.
 */
const reviewed = (more: object = {}, declaration: object = {}) =>
  tinyProcess(
    {
      initial: 'draft',
      states: {
        draft: work('draft', { GO: 'review', CHANGE: { target: 'review', actions: remembers('terms') } }, by.draft),
        review: {
          type: 'parallel',
          onDone: 'gm',
          states: {
            tech: {
              initial: 'open',
              states: { open: work('tech', { GO: decides('tech', 'done') }, by.tech), done: end },
            },
            legal: {
              initial: 'first',
              states: {
                first: work('first', { GO: decides('first', 'second') }, by.legal),
                second: work(
                  'second',
                  { GO: decides('second', 'done'), ONWARD: decides('second', 'waived') },
                  by.legal,
                ),
                done: end,
                waived: end,
              },
            },
          },
        },
        gm: work('gm', { GO: 'end', RETURN: 'draft', STOP: 'end' }, by.gm),
        end,
        ...more,
      },
    },
    { events, ...declaration },
  );

const go = (scenario: Scenario, task: string, who: string, event = 'GO') => scenario.when(event, {}, who, { task });
const drafted = () => go(given(reviewed()), 'draft', 'engineer1');
const atGm = () => go(go(go(drafted(), 'first', 'legal'), 'second', 'legal', 'ONWARD'), 'tech', 'tech.head').then('gm');
const back = (scenario: Scenario, task: string, who: string, to: string, mode?: string) =>
  scenario.does('SEND_BACK', { ...reason, to, ...(mode ? { mode } : {}) }, who, task);

describe('sending back', () => {
  it('opens a task again that was decided before, and leaves what was decided beside it', () => {
    const scenario = back(atGm(), 'gm', 'gm', 'second').opens('second');
    scenario.then({ review: { legal: 'second', tech: 'done' } });
    expect(scenario.records.at(-1)).toMatchObject({
      kind: 'task',
      envelope: { type: 'SEND_BACK', actor: 'gm', data: { to: 'second' } },
      configuration: ['review.tech.done', 'review.legal.second'],
      commands: expect.arrayContaining([
        expect.objectContaining({
          type: 'closeTask',
          decision: expect.objectContaining({ by: 'gm', event: 'SEND_BACK' }) as unknown,
        }),
      ]) as unknown,
    });
    go(scenario, 'second', 'legal').then('gm').opens('gm');
  });

  it('leaves a region beside it as it was left, not as it might have ended', () => {
    back(atGm(), 'gm', 'gm', 'tech')
      .then({ review: { legal: 'waived', tech: 'open' } })
      .opens('tech');
  });

  it('goes back inside of its own region, and does not touch the ones beside it', () => {
    const scenario = go(drafted(), 'first', 'legal').claims('tech', 'tech.head');
    const tech = scenario.state.tasks.find(({ key }) => key === 'tech');
    back(scenario, 'second', 'legal', 'first').opens('first', 'tech');
    expect(scenario.state.tasks.find(({ key }) => key === 'tech')).toEqual(tech);
  });

  it('leaves everything in a parallel state that it leaves, and tells whose tasks those were', () => {
    const scenario = back(go(drafted(), 'first', 'legal'), 'second', 'legal', 'initiator')
      .then('draft')
      .opens('draft');
    scenario.thenNotified('tech.head', 'sent back');
    go(scenario, 'draft', 'engineer1').opens('first', 'tech');
  });

  it('lets everything in between be done again', () => {
    const scenario = back(atGm(), 'gm', 'gm', 'draft').then('draft');
    go(scenario, 'draft', 'engineer1').then({ review: { legal: 'first', tech: 'open' } });
    go(go(go(scenario, 'first', 'legal'), 'second', 'legal'), 'tech', 'tech.head')
      .then('gm')
      .opens('gm');
  });

  it('uses what the chart itself says of a return, where that leads there', () => {
    const scenario = atGm()
      .does('SEND_BACK', { ...reason, to: 'draft' }, 'gm', 'gm')
      .then('draft');
    expect(scenario.records.at(-1)).toMatchObject({
      kind: 'event',
      envelope: { type: 'RETURN', data: { remark: { $personal: expect.any(String) as unknown } } },
    });
    expect(back(atGm(), 'gm', 'gm', 'draft', 'straightBack').records.at(-1)).toMatchObject({
      envelope: { type: 'SEND_BACK' },
    });
  });

  it.each([
    ['to a task that was never decided', 'draft', 'engineer1', 'gm'],
    ['to itself', 'draft', 'engineer1', 'draft'],
    ['to a task that there is not', 'draft', 'engineer1', '__proto__'],
    ['to a draft that there never was', 'draft', 'engineer1', 'initiator'],
  ])('is refused %s', (_, task, who, to) => {
    const scenario = given(reviewed());
    const before = scenario.records.length;
    back(scenario, task, who, to).refuses('TARGET_NOT_DECIDED').then('draft');
    expect(scenario.records).toHaveLength(before);
  });

  it('is refused to what is open again by now', () => {
    const scenario = back(atGm(), 'gm', 'gm', 'draft').then('draft');
    back(scenario, 'draft', 'engineer1', 'second').refuses('TARGET_NOT_DECIDED').then('draft');
  });

  it('is refused to whoever does not hold the task, without a reason, and in a way that there is not', () => {
    back(atGm(), 'gm', 'auditor', 'draft').refuses('NOT_ASSIGNED').then('gm');
    atGm().does('SEND_BACK', { to: 'draft' }, 'gm', 'gm').refuses('PAYLOAD_INVALID').then('gm');
    back(atGm(), 'gm', 'gm', 'draft', 'sideways').refuses('PAYLOAD_INVALID').then('gm');
    back(atGm().suspends(), 'gm', 'gm', 'draft').refuses('INSTANCE_SUSPENDED');
  });
});

describe('what was sent back to come straight back', () => {
  it('is where it was sent from once it is decided, with the seat of whoever sent it', () => {
    const scenario = back(atGm(), 'gm', 'gm', 'draft', 'straightBack').then('draft').opens('draft');
    go(scenario, 'draft', 'engineer1').then('gm').opens('gm');
    expect(scenario.state.tasks[0]).toMatchObject({ key: 'gm', assignee: 'gm' });
    expect(scenario.state.course?.returns).toBeUndefined();
    const opened = scenario.records.at(-1)?.commands.flatMap((one) => (one.type === 'openTask' ? [one.task.key] : []));
    expect(opened).toEqual(['gm']);
    back(scenario, 'gm', 'gm', 'second').then({ review: { legal: 'second', tech: 'done' } });
  });

  it('leaves decided what was decided in between, and opens again what was open', () => {
    const scenario = go(go(drafted(), 'first', 'legal'), 'second', 'legal').opens('tech');
    back(scenario, 'tech', 'tech.head', 'draft', 'straightBack').then('draft');
    go(scenario, 'draft', 'engineer1')
      .then({ review: { legal: 'done', tech: 'open' } })
      .opens('tech');
    go(scenario, 'tech', 'tech.head').then('gm');
  });

  it('asks those in between again first where the terms have changed, and tells whoever sent it back', () => {
    const scenario = back(atGm(), 'gm', 'gm', 'draft', 'straightBack');
    go(scenario, 'draft', 'engineer1', 'CHANGE').then({ review: { legal: 'first', tech: 'open' } });
    const changed = reviewed({
      draft: work('draft', { GO: { target: 'review', actions: remembers('terms') } }, by.draft),
    });
    const other = go(
      go(go(go(given(changed), 'draft', 'engineer1'), 'first', 'legal'), 'second', 'legal'),
      'tech',
      'tech.head',
    );
    back(other, 'gm', 'gm', 'draft', 'straightBack').then('draft');
    go(other, 'draft', 'engineer1')
      .then({ review: { legal: 'first', tech: 'open' } })
      .thenNotified('gm', 'terms have changed');
  });

  it('goes the way of the chart with any other decision', () => {
    const scenario = back(atGm(), 'gm', 'gm', 'second', 'straightBack').then({
      review: { legal: 'second', tech: 'done' },
    });
    go(scenario, 'second', 'legal', 'ONWARD').then('gm');
    expect(scenario.state.tasks[0]).toMatchObject({ assignee: null });
  });

  it('comes back over several, one after the other', () => {
    const scenario = back(atGm(), 'gm', 'gm', 'second', 'straightBack');
    back(scenario, 'second', 'legal', 'first', 'straightBack').then({ review: { legal: 'first', tech: 'done' } });
    go(scenario, 'first', 'legal').then({ review: { legal: 'second', tech: 'done' } });
    go(scenario, 'second', 'legal').then('gm');
    expect(scenario.state.tasks[0]).toMatchObject({ key: 'gm', assignee: 'gm' });
  });
});

describe('what nothing undoes', () => {
  const entry = { register: 'ledger', operation: 'create', key: 'K-1', data: { status: 'in' } };
  const voided = { register: 'ledger', operation: 'amend', key: 'K-1', data: { status: 'void' }, revision: 1 };
  const lasting = (declaration: object = {}) =>
    tinyProcess(
      {
        initial: 'draft',
        states: {
          draft: work('draft', { GO: 'legal' }, by.draft),
          legal: work('legal', { GO: { target: 'gm', actions: { type: 'enterRegister', params: entry } } }, by.legal),
          gm: work('gm', { GO: 'end', RETURN: 'legal' }, by.gm),
          end,
        },
      },
      {
        events,
        registers: { ledger: { title: { zh: '台账', en: 'Ledger' }, keyTitle: tinyTitle, readers: [] } },
        ...declaration,
      },
    );
  const entered = (declaration?: object) => go(go(given(lasting(declaration)), 'draft', 'engineer1'), 'legal', 'legal');

  it('is in the way: nothing leads back past an entry in a register, by whatever road', () => {
    const scenario = back(entered(), 'gm', 'gm', 'draft', 'straightBack').refuses('CANNOT_GO_BACK').then('gm');
    expect(scenario.records.at(-1)).toMatchObject({ kind: 'rejected', envelope: { type: 'SEND_BACK' } });
    const returned = entered().when('RETURN', { remark: 'Again.' }, 'gm', { task: 'gm' }).then('legal');
    back(returned, 'legal', 'legal', 'draft').refuses('CANNOT_GO_BACK').then('legal');
  });

  it('is undone on the way by what the process declares for it', () => {
    const compensate = { ledger: [{ type: 'enterRegister', params: voided }] };
    const scenario = back(entered({ compensate }), 'gm', 'gm', 'draft').then('draft');
    scenario.thenRegister('ledger', 'K-1', { status: 'void' });
    expect(scenario.state.course).toBeUndefined();
  });
});
