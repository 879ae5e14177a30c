import fc from 'fast-check';
import { decidedTasks, type Envelope, type Signers } from '../../src/engine/index.js';
import { peopleIn } from '../../src/engine/seats/index.js';
import { actedProcess } from '../support/acted-process.js';
import { ActingOffice } from '../support/acting-office.js';

const ways: readonly Signers[] = [
  'any',
  'all',
  'sequential',
  { votes: { ratio: 0.5, weights: { FinanceManager: 2 } } },
];

const processes = ways.map((signers) => actedProcess('acted', signers));

/** Deputies: an outsider, one who has a seat himself, the requester, and one of the requester. */
const directory = {
  'mkt.clerk': { standsInFor: ['fin.supervisor', 'legal'] },
  cashier: { standsInFor: ['fin.reviewer'] },
  engineer1: { standsInFor: ['fin.head'] },
  engineer2: { standsInFor: ['engineer1'] },
};
const people = ['fin.head', 'fin.supervisor', 'fin.reviewer', 'cashier', 'legal', 'gm', 'dgm', 'admin'];
const deputies = Object.keys(directory);
const everybody = [...people, ...deputies];

const acts = ['CLAIM', 'RELEASE', 'TRANSFER', 'DELEGATE', 'RECALL', 'OPINE', 'ADD_SIGNER', 'REMOVE_SIGNER', 'ASSIGN'];

interface Move {
  readonly act: string;
  readonly by: number;
  readonly task: number;
  readonly to: string;
  readonly when: 'before' | 'after' | 'parallel';
}

const move: fc.Arbitrary<Move> = fc.record({
  act: fc.oneof(
    { weight: 14, arbitrary: fc.constant('GO') },
    { weight: 1, arbitrary: fc.constantFrom('REJECT', 'WITHDRAW', 'REMIND') },
    { weight: 12, arbitrary: fc.constantFrom(...acts) },
    { weight: 5, arbitrary: fc.constantFrom('SEND_BACK', 'TAKE_BACK') },
    { weight: 3, arbitrary: fc.constantFrom('leaves', 'lapses', 'HAND_OVER', 'SUSPEND', 'RESUME', 'RESUME') },
  ),
  by: fc.nat(10_000),
  task: fc.nat(10),
  to: fc.constantFrom(...everybody),
  when: fc.constantFrom('before', 'after', 'parallel'),
});

const kindOf = (act: string): Envelope['kind'] => {
  if (act === 'GO' || act === 'REJECT') return 'event';
  if (act === 'TAKE_BACK' || act === 'WITHDRAW') return 'case';
  return act === 'SUSPEND' || act === 'RESUME' || act === 'HAND_OVER' ? 'admin' : 'task';
};

const taken = new Map<string, number>();

function play(at: number, moves: readonly Move[]): void {
  const office = new ActingOffice(processes[at] as (typeof processes)[number], directory, 'engineer1');
  for (const { act, by, task: nth, to, when } of moves) {
    const { state } = office;
    if (act === 'leaves') office.changes(to);
    else if (act === 'lapses') office.lapses();
    else {
      const kind = kindOf(act);
      const task = state.tasks[nth % (state.tasks.length || 1)];
      // Mostly somebody who has a part in it, or one of the deputies.
      const parts = task && by % 5 > 0 ? [...task.candidates, ...peopleIn(task), ...deputies] : everybody;
      const actor = kind === 'admin' || (act === 'ASSIGN' && by % 4 > 0) ? 'admin' : (parts[by % parts.length] ?? 'gm');
      if (!office.isThere(actor)) continue;
      const added = task?.seats?.find((seat) => seat.added && seat.state !== 'decided');
      const decided = decidedTasks(state);
      const target = act === 'SEND_BACK' ? (decided[nth % (decided.length || 1)] ?? 'initiator') : to;
      const mode = when === 'after' ? 'straightBack' : 'rerun';
      const said = { reason: '…', text: '…', recommends: 'approve', mode, when };
      const data = kind === 'event' ? {} : { ...said, to: target, user: to, users: [to], from: actor };
      const isOfTask = kind === 'event' || kind === 'task' || act === 'HAND_OVER';
      const from = task && act === 'HAND_OVER' ? { from: peopleIn(task)[by % (peopleIn(task).length || 1)] ?? to } : {};
      const removes = act === 'REMOVE_SIGNER' && added?.person && by % 2 === 0 ? added : undefined;
      office.tries({
        kind,
        type: act,
        actor: removes?.added?.by ?? actor,
        data: { ...data, ...from, ...(removes ? { user: removes.person } : {}) },
        ...(act === 'ASSIGN' && actor === 'admin' ? { role: 'Administrator' as const } : {}),
        ...(isOfTask ? { taskId: task?.id ?? 'none' } : {}),
      });
    }
    if (office.state.snapshot.status !== 'active') break;
  }
  office.mustReplay();
  for (const [act, count] of office.taken) taken.set(act, (taken.get(act) ?? 0) + count);
}

describe.each(ways.map((way, at) => [JSON.stringify(way), at] as const))(
  'any sequence of acts of requesters, signers, deputies, leavers and administrators (%s)',
  (_, at) => {
    it('keeps ballots, four eyes and what is decided, leads on, says why, and is rebuilt by its history', () => {
      fc.assert(
        fc.property(fc.array(move, { minLength: 1, maxLength: 60, size: 'max' }), (moves) => {
          play(at, moves);
        }),
        { numRuns: 100 },
      );
    });
  },
);

describe('the sequences', () => {
  it('have done everything', () => {
    for (const act of ['GO', 'REJECT', 'SEND_BACK', 'TAKE_BACK', 'HAND_OVER', 'SUSPEND', 'RESUME', 'REASSIGN', ...acts])
      expect([act, (taken.get(act) ?? 0) > 0]).toEqual([act, true]);
  });
});
