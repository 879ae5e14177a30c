import fc from 'fast-check';
import { role } from './assignment.js';
import { defaultCalendar } from './calendar/index.js';
import type { Command } from './command.js';
import type { Directory } from './directory.js';
import { eligibleFor, seatFor } from './eligibility.js';
import type { InstanceState } from './instance-state.js';
import { needsReassignment } from './needs-reassignment.js';
import type { RecordDraft, StepOutcome } from './outcome.js';
import { peopleIn } from './seats/index.js';
import { start } from './start.js';
import { step } from './step.js';
import { liveSurroundings } from './surroundings.js';
import type { Signers } from './task.js';
import { taskOf } from './chart.js';
import { expectReplayable, testEnvelope } from './testing/index.js';
import { tinyProcess, tinyTask, tinyTitle } from './testing/tiny-process.js';

const staff = ['a', 'b', 'c', 'd'] as const;
type Person = (typeof staff)[number];

/** Two tasks one after the other, beside a third one; the initiator is nobody of the staff. */
const processOf = (signers: Signers) => {
  const waits = (key: string, event: string, target: string) => ({
    ...tinyTask({ key, decisions: [event, 'NO'], assignment: role('Cashier'), signers }),
    on: {
      [event]: { guard: { type: 'decides', params: { task: key } }, target },
      NO: { guard: { type: 'decides', params: { task: key } }, target },
    },
  });
  return tinyProcess(
    {
      type: 'parallel',
      states: {
        one: {
          initial: 'first',
          states: {
            first: waits('first', 'YES', 'second'),
            second: waits('second', 'YES', 'over'),
            over: { type: 'final' },
          },
        },
        other: { initial: 'third', states: { third: waits('third', 'YES', 'over'), over: { type: 'final' } } },
      },
    },
    { events: { YES: { title: tinyTitle }, NO: { title: tinyTitle } } },
  );
};

/** Who is there, who holds the role, whose superior is whom. */
class ChangingDirectory implements Directory {
  readonly active = new Set<string>([...staff, 'initiator']);
  readonly holders = new Set<string>(['a', 'b']);
  person(id: string) {
    if (id !== 'initiator' && !staff.some((one) => one === id)) return undefined;
    return {
      id,
      departmentId: null,
      supervisorId: id === 'd' ? null : 'd',
      level: 'employee' as const,
      active: this.active.has(id),
    };
  }
  peopleInRole = () => staff.filter((id) => this.holders.has(id) && this.active.has(id));
  departmentHead = () => null;
  principalsOf = () => [];
  deputiesOf = () => [];
  rolesOf = () => [];
}

type Happening =
  | { readonly type: 'holds' | 'is there'; readonly person: Person; readonly now: boolean }
  | {
      readonly type: 'acts';
      readonly person: Person;
      readonly task: number;
      readonly event: 'YES' | 'NO' | 'CLAIM' | 'RELEASE';
    };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    type: fc.constantFrom('holds' as const, 'is there' as const),
    person: fc.constantFrom(...staff),
    now: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('acts' as const),
    person: fc.constantFrom(...staff),
    task: fc.nat({ max: 1 }),
    event: fc.constantFrom('YES' as const, 'YES' as const, 'NO' as const, 'CLAIM' as const, 'RELEASE' as const),
  }),
);

const signersOfAll: readonly Signers[] = ['any', 'all', 'sequential', { votes: { ratio: 0.5 } }];

describe('the open tasks of a case whose people change', () => {
  it.each(signersOfAll.map((signers) => [JSON.stringify(signers), signers] as const))(
    'can always be done by somebody, or are an open incident (%s)',
    (_, signers) => {
      const definition = processOf(signers);
      fc.assert(
        fc.property(fc.array(happening, { maxLength: 14 }), (happenings) => {
          const directory = new ChangingDirectory();
          const surroundings = liveSurroundings(directory, defaultCalendar);
          // Apart, because what a step hands out is counted on from the id of its envelope.
          let ids = 0;
          const id = (): string => `01955a00-0000-7000-8000-${String(++ids * 1000).padStart(12, '0')}`;
          const details = {
            instanceId: id(),
            orgId: 'org',
            number: '2503001',
            profile: '000',
            policy: {},
            parent: null,
          };
          const incidents = new Set<string>();
          const records: RecordDraft[] = [];
          let state: InstanceState | undefined;
          const take = (outcome: StepOutcome): boolean => {
            if (outcome.type === 'failed') throw outcome.error;
            if (outcome.type === 'rejected') return false;
            note(outcome.commands, incidents);
            records.push(outcome.record);
            state = outcome.state;
            return true;
          };
          take(
            start(
              definition,
              details,
              testEnvelope({ id: id(), kind: 'event', type: 'xstate.init', actor: 'initiator' }),
              surroundings,
            ),
          );
          for (const one of happenings) {
            const now = state as unknown as InstanceState;
            if (now.snapshot.status !== 'active') break;
            if (one.type === 'acts') {
              const task = now.tasks[one.task % now.tasks.length];
              const kind = one.event === 'YES' || one.event === 'NO' ? 'event' : 'task';
              const envelope = { id: id(), kind, type: one.event, actor: one.person, taskId: task?.id ?? '' } as const;
              if (directory.active.has(one.person)) take(step(definition, now, testEnvelope(envelope), surroundings));
              continue;
            }
            const set = one.type === 'holds' ? directory.holders : directory.active;
            if (one.now) set.add(one.person);
            else set.delete(one.person);
            const before = signedBy(now);
            for (
              let left = 4;
              left > 0 && needsReassignment(definition, state as unknown as InstanceState, surroundings);
              left -= 1
            )
              expect(
                take(
                  step(
                    definition,
                    state as unknown as InstanceState,
                    testEnvelope({ id: id(), kind: 'admin', type: 'REASSIGN' }),
                    surroundings,
                  ),
                ),
              ).toBe(true);
            const after = state as unknown as InstanceState;
            expect(after.snapshot.status === 'active' && needsReassignment(definition, after, surroundings)).toBe(
              false,
            );
            // What was signed of a task that is still open stays signed.
            for (const [task, signers] of before)
              if (after.tasks.some((open) => open.id === task)) expect(signedBy(after).get(task)).toEqual(signers);
            for (const task of after.tasks) {
              const { declaration } = taskOf(definition, task.key);
              const eligible = eligibleFor(task, declaration, after, surroundings);
              const somebody = staff.some((person) => directory.active.has(person) && seatFor(task, person, eligible));
              expect([
                somebody || incidents.has(task.id),
                task.candidates.every((person) => directory.active.has(person)),
              ]).toEqual([true, true]);
              expect(peopleIn(task)).toEqual([...new Set(peopleIn(task))]);
            }
          }
          expectReplayable(definition, records, state as unknown as InstanceState);
        }),
        { numRuns: 100 },
      );
    },
  );
});

const signedBy = ({ tasks }: InstanceState): ReadonlyMap<string, readonly string[]> =>
  new Map(tasks.map(({ id, seats = [] }) => [id, seats.flatMap(({ ballot }) => ballot?.by ?? [])]));

function note(commands: readonly Command[], incidents: Set<string>): void {
  for (const command of commands) {
    if (command.type === 'raiseIncident') incidents.add(command.incident.taskId ?? '');
    if (command.type === 'endIncident' && command.taskId !== undefined) incidents.delete(command.taskId);
  }
}
