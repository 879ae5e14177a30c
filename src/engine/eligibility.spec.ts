import { defaultCalendar } from './calendar/index.js';
import { role } from './assignment.js';
import { availableEvents } from './addressee.js';
import type { InstanceState } from './instance-state.js';
import type { StepOutcome } from './outcome.js';
import { replayRecord } from './replay.js';
import { step } from './step.js';
import { liveSurroundings } from './surroundings.js';
import type { Signers } from './task.js';
import { given, TestDirectory, testEnvelope, type DirectoryChanges } from './testing/index.js';
import { tinyProcess, tinyTask, tinyTitle } from './testing/tiny-process.js';

/** One task of the finance department: fin.head, fin.supervisor, fin.reviewer and cashier. */
const process = (signers: Signers = 'any') =>
  tinyProcess(
    {
      initial: 'work',
      states: {
        work: {
          ...tinyTask({ key: 'work', decisions: ['GO'], assignment: role('FinanceDepartment'), signers } as never),
          on: { GO: 'end' },
        },
        end: { type: 'final' },
      },
    },
    { events: { GO: { title: tinyTitle } } },
  );

const gone: DirectoryChanges = { cashier: { roles: ['Cashier'] } };
const successor: DirectoryChanges = { ...gone, engineer2: { roles: ['FinanceDepartment'] } };
const away: DirectoryChanges = { ...successor, cashier: { active: false } };

/** What a person does to the only task, in the company as it has become. */
function act(
  definition: ReturnType<typeof process>,
  state: InstanceState,
  actor: string,
  directory: DirectoryChanges,
  type = 'GO',
): StepOutcome {
  const kind = type === 'GO' ? 'event' : 'task';
  const sent = testEnvelope({ kind, type, actor, taskId: state.tasks[0]?.id ?? '' });
  const outcome = step(definition, state, sent, liveSurroundings(new TestDirectory(directory), defaultCalendar));
  if (outcome.type === 'advanced') {
    // The record alone must give the same case, without any directory.
    const record = JSON.parse(JSON.stringify(outcome.record)) as typeof outcome.record;
    expect(replayRecord(definition, state, record)).toEqual(outcome.state);
  }
  return outcome;
}

const advanced = (outcome: StepOutcome): InstanceState => {
  if (outcome.type !== 'advanced') throw new Error(`Expected it to advance, but found ${JSON.stringify(outcome)}.`);
  return outcome.state;
};

describe('who may decide an open task', () => {
  it('is asked when somebody acts: whoever has lost the office is told so, and it is evidence', () => {
    const definition = process();
    const { state } = given(definition);
    for (const directory of [gone, away])
      expect(act(definition, state, 'cashier', directory)).toMatchObject({
        type: 'rejected',
        rejection: { code: 'NO_LONGER_ELIGIBLE' },
        record: { kind: 'rejected' },
      });
    expect(act(definition, state, 'cashier', gone, 'CLAIM')).toMatchObject({
      rejection: { code: 'NO_LONGER_ELIGIBLE' },
    });
    expect(advanced(act(definition, state, 'cashier', {})).snapshot.status).toBe('done');
  });

  it('is also who took the office since, and the record says who held it', () => {
    const definition = process();
    const { state } = given(definition);
    expect(act(definition, state, 'engineer2', {})).toMatchObject({ rejection: { code: 'NOT_ASSIGNED' } });
    const decided = act(definition, state, 'engineer2', successor);
    expect(decided).toMatchObject({
      type: 'advanced',
      state: { snapshot: { status: 'done' }, participants: expect.arrayContaining(['engineer2']) as unknown },
      record: { eligible: ['fin.head', 'fin.supervisor', 'fin.reviewer', 'engineer2'] },
    });
    expect(act(definition, state, 'fin.head', {})).not.toHaveProperty('record.eligible');
  });

  it('is offered what he may do, and nobody else is', () => {
    const definition = process();
    const { state } = given(definition);
    const surroundings = liveSurroundings(new TestDirectory(successor), defaultCalendar);
    const offered = (person: string) =>
      availableEvents(definition, state, person, surroundings).map(({ type }) => type);
    expect([offered('cashier'), offered('engineer2'), offered('fin.head')]).toEqual([[], ['GO'], ['GO']]);
  });

  it('is not held up by the claim of somebody who has lost the office', () => {
    const definition = process();
    const claimed = advanced(act(definition, given(definition).state, 'cashier', {}, 'CLAIM'));
    expect(act(definition, claimed, 'fin.head', {})).toMatchObject({ rejection: { code: 'TASK_CLAIMED' } });
    expect(advanced(act(definition, claimed, 'fin.head', gone)).snapshot.status).toBe('done');
    const taken = advanced(act(definition, claimed, 'engineer2', successor, 'CLAIM'));
    expect(taken.tasks[0]).toMatchObject({
      assignee: 'engineer2',
      candidates: expect.arrayContaining(['engineer2']) as unknown,
    });
    expect(taken.participants).toContain('engineer2');
    expect(act(definition, taken, 'fin.head', successor)).toMatchObject({ rejection: { code: 'TASK_CLAIMED' } });
    expect(act(definition, taken, 'engineer2', successor, 'RELEASE')).toMatchObject({ type: 'advanced' });
  });

  it('keeps the requester out, whatever office he takes', () => {
    const definition = process();
    const { state } = given(definition, {}, { by: 'engineer2' });
    expect(act(definition, state, 'engineer2', successor)).toMatchObject({
      rejection: { code: 'SEPARATION_OF_DUTIES' },
    });
  });

  it.each<Signers>(['all', { votes: { ratio: 1 } }])(
    'of several signers (%j): a successor takes the seat that is free, nobody more',
    (signers) => {
      const definition = process(signers);
      let { state } = given(definition);
      const joined: DirectoryChanges = { engineer2: { roles: ['FinanceDepartment'] } };
      expect(act(definition, state, 'engineer2', joined)).toMatchObject({ rejection: { code: 'NOT_ASSIGNED' } });
      state = advanced(act(definition, state, 'engineer2', successor));
      expect(state.tasks[0]?.seats?.map(({ person }) => person)).toEqual([
        'fin.head',
        'fin.supervisor',
        'fin.reviewer',
        'engineer2',
      ]);
      expect(act(definition, state, 'cashier', {})).toMatchObject({ type: 'rejected' });
      for (const signer of ['fin.head', 'fin.supervisor', 'fin.reviewer']) {
        expect(state.snapshot.status).toBe('active');
        state = advanced(act(definition, state, signer, successor));
      }
      expect(state.snapshot.status).toBe('done');
    },
  );

  it('in turn: a successor signs when it is the turn of the one who left', () => {
    const definition = process('sequential');
    let { state } = given(definition);
    expect(act(definition, state, 'engineer2', successor)).toMatchObject({ rejection: { code: 'NOT_ASSIGNED' } });
    for (const signer of ['fin.head', 'fin.supervisor', 'fin.reviewer', 'engineer2'])
      state = advanced(act(definition, state, signer, successor));
    expect(state.snapshot.status).toBe('done');
  });

  it.each<Signers>(['any', 'all', 'sequential', { votes: { ratio: 0.5 } }])(
    'finds somebody for a task that nobody got (%j)',
    (signers) => {
      const definition = process(signers);
      const nobody: DirectoryChanges = Object.fromEntries(
        ['fin.head', 'fin.supervisor', 'fin.reviewer', 'cashier'].map((person) => [person, { roles: [] }]),
      );
      const { state } = given(definition, {}, { directory: nobody });
      expect(state.tasks[0]?.candidates).toEqual([]);
      const found = { ...nobody, engineer2: { roles: ['FinanceDepartment'] as const } };
      expect(advanced(act(definition, state, 'engineer2', found)).snapshot.status).toBe('done');
    },
  );
});
