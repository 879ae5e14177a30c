import fc from 'fast-check';
import { availableEvents } from '../addressee.js';
import { role } from '../assignment.js';
import { defaultCalendar } from '../calendar/index.js';
import type { Envelope } from '../envelope.js';
import type { InstanceState } from '../instance-state.js';
import type { RecordDraft } from '../outcome.js';
import { replay } from '../replay.js';
import type { Seat } from '../seats/seat.js';
import { hasItNow, peopleIn, seatsOf } from '../seats/seats-of.js';
import { start } from '../start.js';
import { step } from '../step.js';
import { liveSurroundings } from '../surroundings.js';
import type { Signers, Task } from '../task.js';
import { TestDirectory, testEnvelope } from '../testing/index.js';
import { CountedIdentifiers, SimulatedClock } from '../testing/simulated-clock.js';
import { tinyProcess, tinyTask, tinyTitle } from '../testing/tiny-process.js';
import { askedSeat } from './held-seat.js';

const ways: readonly Signers[] = [
  'any',
  'all',
  'sequential',
  { votes: { ratio: 0.5 } },
  { votes: { ratio: 2 / 3, weights: { FinanceManager: 3 } } },
];

const processes = ways.map((signers) =>
  tinyProcess(
    {
      initial: 'work',
      states: {
        work: {
          ...tinyTask({
            key: 'work',
            decisions: ['APPROVE', 'REJECT'],
            assignment: role('FinanceDepartment'),
            signers,
            deadline: 'tiny.limit',
          } as never),
          on: { APPROVE: 'approved', REJECT: 'rejected' },
        },
        approved: { type: 'final' },
        rejected: { type: 'final' },
      },
    },
    { events: { APPROVE: { title: tinyTitle }, REJECT: { title: tinyTitle } } },
  ),
);

/** Those whom the task goes to, others who can be brought in, the requester, who never may, and the administrator. */
const people = ['fin.head', 'fin.supervisor', 'fin.reviewer', 'cashier', 'legal', 'gm', 'dgm', 'engineer1', 'admin'];
const surroundings = liveSurroundings(new TestDirectory(), defaultCalendar);

interface Move {
  readonly act: string;
  readonly by: number;
  readonly to: string;
  readonly when: 'before' | 'after' | 'parallel';
}

const move: fc.Arbitrary<Move> = fc.record({
  act: fc.oneof(
    { weight: 6, arbitrary: fc.constant('APPROVE') },
    { weight: 1, arbitrary: fc.constant('REJECT') },
    { weight: 20, arbitrary: fc.constantFrom('CLAIM', 'RELEASE', 'TRANSFER', 'DELEGATE', 'RECALL', 'REMOVE_SIGNER') },
    { weight: 20, arbitrary: fc.constantFrom('OPINE', 'ADD_SIGNER') },
  ),
  by: fc.nat(10_000),
  to: fc.constantFrom(...people),
  when: fc.constantFrom('before', 'after', 'parallel'),
});

/** Mostly somebody who has a part in the task. */
function actorOf({ by }: Move, task: Task | undefined): string {
  const parts = task && by % 5 > 0 ? [...task.candidates, ...peopleIn(task)] : people;
  return parts[by % parts.length] ?? 'gm';
}

function envelopeOf({ act, to, when }: Move, by: string, taskId: string, id: string, at: string): Envelope {
  if (act === 'APPROVE' || act === 'REJECT')
    return testEnvelope({ kind: 'event', type: act, actor: by, taskId, id, at });
  const said = { reason: '…', text: '…', recommends: 'approve' };
  const data = { ...said, to, user: to, users: [to], when };
  return testEnvelope({ kind: 'task', type: act, actor: by, taskId, id, at, data });
}

type Given = { readonly by: string; readonly event: string; readonly seat: string };

const ballotsIn = (seats: readonly Seat[]): Given[] =>
  seats.flatMap(({ id, ballot }) => (ballot ? [{ by: ballot.by, event: ballot.event, seat: id }] : []));

/** Says what is wrong at once: an `expect` for each of so many steps would take most of the time. */
function must(holds: boolean, what: string, found: unknown): void {
  if (!holds) throw new Error(`Expected ${what}, but found ${JSON.stringify(found)}.`);
}

/** One holder a seat: a person, a group of candidates or somebody who is asked; and nobody has two. */
function mustHaveOneHolder(task: Task): void {
  const seats = seatsOf(task).filter(({ state }) => state !== 'removed');
  for (const seat of seats) {
    const { state, ballot, person, candidates = [] } = seat;
    const have = hasItNow(seat, seats).length;
    must(state === 'decided' ? ballot?.by === person : !ballot, 'a ballot of its holder in a decided seat alone', seat);
    must(state !== 'withDelegate' || have === 1, 'one who is asked', seat);
    must(state !== 'open' || have > 0, 'somebody who has an open seat', seat);
    must(state !== 'waiting' || have === 0, 'nobody to act in a seat that waits', seat);
    must(person !== null || candidates.length > 0, 'a person or candidates', seat);
  }
  const parts = seats.flatMap(({ person, delegations = [] }) => [person, ...delegations.map(({ to }) => to)]);
  const named = parts.filter((person) => person !== null);
  must(new Set(named).size === named.length && !named.includes('engineer1'), 'each once, the requester never', parts);
}

/** Whoever has the task can do something with it that leads on. */
function mustLeadOn(state: InstanceState, task: Task, at: number): void {
  const definition = processes[at] as (typeof processes)[number];
  const have = seatsOf(task).flatMap((seat, _, seats) => hasItNow(seat, seats));
  must(have.length > 0, 'somebody who has the task', task);
  for (const person of have) {
    const decides = availableEvents(definition, state, person, surroundings).length > 0;
    must(decides || askedSeat({ task, person }) !== null, `${person} to have something to do`, task);
  }
}

function play(at: number, moves: readonly Move[]) {
  const definition = processes[at] as (typeof processes)[number];
  const clock = new SimulatedClock('2025-03-03T01:00:00.000Z');
  const ids = new CountedIdentifiers(clock);
  const details = {
    instanceId: ids.next(),
    orgId: 'demo',
    number: '2503-1',
    profile: '000',
    policy: { limit: { amount: 2, unit: 'day' } },
    parent: null,
  };
  const begun = testEnvelope({
    kind: 'event',
    type: 'xstate.init',
    actor: 'engineer1',
    id: ids.next(),
    at: clock.now(),
  });
  const started = start(definition, details, begun, surroundings);
  if (started.type !== 'advanced') throw new Error('Expected the process to start, but it did not.');
  let { state } = started;
  const records: RecordDraft[] = [started.record];
  const given: Given[] = [];
  const taskId = state.tasks[0]?.id ?? '';
  let taken = 0;
  for (const next of moves) {
    clock.moveTo(new Date(Date.parse(clock.now()) + 1000).toISOString());
    const by = actorOf(next, state.tasks[0]);
    const sent = envelopeOf(next, by, taskId, ids.next(), clock.now());
    const before = JSON.stringify(state);
    const outcome = step(definition, state, sent, surroundings);
    if (outcome.type === 'failed') throw outcome.error;
    must(JSON.stringify(state) === before, 'a step that changes nothing of what it is given', next);
    if (outcome.type === 'rejected') continue;
    must(state.endedAt === null, 'nothing to happen after the end', next);
    taken += 1;
    if (sent.kind === 'event') {
      const open = seatsOf(state.tasks[0] as Task).filter((seat) => seat.state === 'open');
      const seat = open.find(({ person }) => person === by) ?? open.find(({ person }) => person === null);
      given.push({ by, event: next.act, seat: seat?.id ?? '' });
    }
    ({ state } = outcome);
    records.push(outcome.record);
    const [task] = state.tasks;
    const closed = outcome.commands.flatMap((command) => (command.type === 'closeTask' ? [command.task] : []))[0];
    const seen = task ?? closed;
    // A plain task is decided by its one signature, which stands in the decision.
    const all = [...given].sort((one, other) => Number(one.seat) - Number(other.seat));
    const kept = seen?.seats ? ballotsIn(seen.seats) : all;
    must(
      JSON.stringify(kept) === JSON.stringify(all),
      `every ballot once, where it was given: ${JSON.stringify(all)}`,
      kept,
    );
    if (!task) continue;
    mustHaveOneHolder(task);
    mustLeadOn(state, task, at);
  }
  expect(replay(definition, JSON.parse(JSON.stringify(records)) as RecordDraft[])).toEqual(state);
  return { state, taken };
}

describe.each(ways.map((way, at) => [JSON.stringify(way), at] as const))(
  'any sequence of acts on a task of several signers (%s)',
  (_, at) => {
    it('loses, doubles and moves no ballot, leaves one holder a seat, keeps it going and is rebuilt by its history', () => {
      fc.assert(
        fc.property(fc.array(move, { minLength: 1, maxLength: 60, size: 'max' }), (moves) => {
          play(at, moves);
        }),
        { numRuns: 400 },
      );
    });
  },
);

describe('the sequences', () => {
  it('are long enough to say something', () => {
    const samples = fc.sample(fc.array(move, { minLength: 60, maxLength: 60 }), { numRuns: 100, seed: 7 });
    const taken = samples.map((moves) => play(1, moves).taken);
    expect(taken.reduce((sum, count) => sum + count, 0) / samples.length).toBeGreaterThan(5);
  });
});
