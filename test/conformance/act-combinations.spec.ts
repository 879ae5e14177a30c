import { initiator, role, type Signers } from '../../src/engine/index.js';
import { given, type DirectoryChanges, type Scenario } from '../../src/engine/testing/index.js';
import { tinyProcess, tinyTask, tinyTitle } from '../../src/engine/testing/tiny-process.js';

const finance = ['fin.head', 'fin.supervisor', 'fin.reviewer', 'cashier'];

/** Each way of signing: how many must approve of the four, and of three where one of them has left. */
const ways: readonly (readonly [Signers, number, number])[] = [
  ['any', 1, 1],
  ['all', 4, 3],
  ['sequential', 4, 3],
  [{ votes: { ratio: 0.5 } }, 2, 2],
];

interface Row {
  readonly signers: Signers;
  readonly sentBack: 'rerun' | 'straightBack' | null;
  readonly added: 'before' | 'after' | 'parallel' | null;
  /** Whether one of the four has a deputy, who signs for him. */
  readonly deputy: boolean;
  /** Who leaves: one who is asked, whoever has added and sent back, or the added signer. */
  readonly leaver: 'cashier' | 'fin.head' | 'legal' | null;
  readonly lapsed: boolean;
  /** How many sign the task that is decided in the end. */
  readonly signatures: number;
  /** Who signs the added seat. */
  readonly addedSigns: string | null;
  /** Which tasks are decided on the way, from the first one on. */
  readonly way: readonly string[];
}

/** What the page of the acts says of a row. */
function row(
  [signers, ofFour, ofThree]: (typeof ways)[number],
  { sentBack, added, leaver, ...more }: Omit<Row, 'signers' | 'signatures' | 'addedSigns' | 'way'>,
): Row {
  // A send back closes the task with everything that was added to it: the next visit asks whom the manual asks.
  const stays = added !== null && sentBack === null;
  const isOneOfFour = leaver === 'cashier' || leaver === 'fin.head';
  const own = isOneOfFour ? ofThree : ofFour;
  return {
    ...{ signers, sentBack, added, leaver, ...more },
    signatures: own + (stays ? 1 : 0),
    // The seat of an added signer who leaves is his superior's.
    addedSigns: stays ? (leaver === 'legal' ? 'gm' : 'legal') : null,
    way: ['draft', 'check', ...(sentBack ? ['draft'] : []), ...(sentBack === 'rerun' ? ['check'] : []), 'work'],
  };
}

/** Half of all: each four of the columns meet in every way, and the limit lapses in every other row. */
const rows = ways.flatMap((way) =>
  ([null, 'rerun', 'straightBack'] as const).flatMap((sentBack) =>
    ([null, 'before', 'after', 'parallel'] as const).flatMap((added, atAdded) =>
      [false, true].flatMap((deputy) =>
        ([null, 'cashier', 'fin.head', ...(added ? (['legal'] as const) : [])] as const).map((leaver, atLeaver) =>
          row(way, { sentBack, added, deputy, leaver, lapsed: (atAdded + Number(deputy) + atLeaver) % 2 === 1 }),
        ),
      ),
    ),
  ),
);

const processOf = (signers: Signers) =>
  tinyProcess(
    {
      initial: 'draft',
      states: {
        draft: { ...tinyTask({ key: 'draft', decisions: ['GO'], assignment: initiator() }), on: { GO: 'check' } },
        check: {
          ...tinyTask({ key: 'check', decisions: ['GO'], assignment: role('TechnicalLead') }),
          on: { GO: 'work' },
        },
        work: {
          ...tinyTask({
            key: 'work',
            decisions: ['GO'],
            assignment: role('FinanceDepartment'),
            signers,
            deadline: 'tiny.limit',
          }),
          on: { GO: 'end' },
        },
        end: { type: 'final' },
      },
    },
    { events: { GO: { title: tinyTitle } } },
  );

const processes = new Map(ways.map(([signers]) => [signers, processOf(signers)]));

const deputyOf = 'mkt.clerk';
const principal = 'fin.supervisor';

const openIn = (one: Scenario) => one.state.tasks[0];

/** Everybody decides what waits, whoever has a deputy by him; answers the tasks, and who has signed the last one. */
function decidedBy(one: Scenario, hasDeputy: boolean): { readonly tasks: string[]; readonly signed: string[] } {
  const tasks: string[] = [];
  let signed: string[] = [];
  for (let left = 20; left > 0 && one.state.endedAt === null; left -= 1) {
    const { key = '', candidates = [], assignee, id } = openIn(one) ?? {};
    const waiting = assignee ? [assignee] : candidates;
    const next = ['legal', 'gm', principal].find((person) => waiting.includes(person)) ?? waiting[0] ?? '';
    one.when('GO', {}, next === principal && hasDeputy ? deputyOf : next, { task: key });
    signed = [...(tasks.at(-1) === key ? signed : []), next];
    if (openIn(one)?.id !== id || tasks.at(-1) !== key) tasks.push(key);
  }
  return { tasks: tasks.filter((key, at) => key !== tasks[at - 1]), signed };
}

/** The ballots of the task that was decided in the end, of whom each one is. */
const ballotsOf = (one: Scenario) =>
  (one.records.at(-1)?.commands ?? []).flatMap((command) =>
    command.type === 'closeTask' ? (command.task.seats ?? []).flatMap(({ ballot }) => ballot ?? []) : [],
  );

describe('ways of signing, send backs, added signers, deputies, leavers and lapses together', () => {
  it.each(rows)(
    '$signers, sent back $sentBack, added $added, deputy $deputy, $leaver leaves, lapsed $lapsed: $signatures sign',
    ({ signers, sentBack, added, deputy, leaver, lapsed, signatures, addedSigns, way }) => {
      const directory: DirectoryChanges = deputy ? { [deputyOf]: { standsInFor: [principal] } } : {};
      const one = given(processes.get(signers) ?? processOf(signers), {}, { directory })
        .when('GO', {}, 'engineer1', { task: 'draft' })
        .when('GO', {}, 'tech.head', { task: 'check' });
      const before = ['draft', 'check'];
      if (added) one.does('ADD_SIGNER', { users: ['legal'], when: added }, 'fin.head', 'work');
      // A lapse reminds, and decides nothing.
      if (lapsed) one.afterTime({ days: 5 }).overdue('work').then('work');
      const sender = added === 'before' ? 'legal' : 'fin.head';
      if (sentBack)
        one.does('SEND_BACK', { to: 'initiator', mode: sentBack, reason: '…' }, sender, 'work').opens('draft');
      if (leaver) one.changesDirectory({ [leaver]: { active: false } });
      const { tasks, signed } = decidedBy(one, deputy);
      one.then('end');
      expect([...before, ...tasks]).toEqual(way);
      expect([signed.length, new Set(signed).size]).toEqual([signatures, signatures]);
      expect(signed.filter((person) => !finance.includes(person))).toEqual(addedSigns ? [addedSigns] : []);
      expect(leaver === null || !signed.includes(leaver)).toBe(true);
      // What a group had comes straight back to whoever of it has sent it back, while he is there.
      if (sentBack === 'straightBack' && signers === 'any' && sender === 'fin.head' && leaver !== 'fin.head')
        expect(signed).toEqual(['fin.head']);
      // Each ballot stands once, in the seat of whom it was given for; the name of a deputy beside it.
      const ballots = ballotsOf(one);
      if (ballots.length > 0)
        expect(ballots.map(({ by, onBehalfOf = by }) => onBehalfOf).sort()).toEqual([...signed].sort());
      for (const { by, onBehalfOf } of ballots) expect(by === deputyOf ? onBehalfOf : by).not.toBe(deputyOf);
      // Four eyes count whoever signed and whom he stood in for.
      const counted = one.state.acts['work'] ?? [];
      expect(counted.includes(deputyOf)).toBe(deputy && signed.includes(principal));
    },
  );
});
