import { initiator, role, type Signers } from '../../src/engine/index.js';
import { given, type DirectoryChanges, type Scenario } from '../../src/engine/testing/index.js';
import { tinyProcess, tinyTask, tinyTitle } from '../../src/engine/testing/tiny-process.js';

const tiny = (signers: Signers, checkers: Signers = 'any') =>
  tinyProcess(
    {
      initial: 'draft',
      states: {
        draft: { ...tinyTask({ key: 'draft', decisions: ['GO'], assignment: initiator() }), on: { GO: 'check' } },
        check: {
          ...tinyTask({ key: 'check', decisions: ['GO'], assignment: role('TechnicalLead'), signers: checkers }),
          on: { GO: 'work' },
        },
        work: {
          ...tinyTask({ key: 'work', decisions: ['GO'], assignment: role('FinanceDepartment'), signers }),
          on: { GO: 'end' },
        },
        end: { type: 'final' },
      },
    },
    { events: { GO: { title: tinyTitle } } },
  );

/** What somebody held, who left, and what became of it. */
interface Row {
  /** What he had to do with the case. */
  readonly held: string;
  readonly signers: Signers;
  readonly does: (one: Scenario) => Scenario;
  readonly leaver: string;
  /** The task that waits then, and for whom. */
  readonly waits: string;
  readonly for: readonly string[];
  /** Who is told of it, and of what. */
  readonly told?: readonly [person: string, title: string];
  /** Nobody is found, which is an incident. */
  readonly incident?: true;
}

const reason = 'because';
const atWork = (one: Scenario): Scenario => one;
const adds = (one: Scenario): Scenario =>
  one.does('ADD_SIGNER', { users: ['legal'], when: 'parallel' }, 'cashier', 'work');
const back = (to: string) => (one: Scenario) => one.does('SEND_BACK', { to, mode: 'rerun', reason }, 'cashier', 'work');
const asks = (one: Scenario): Scenario => one.does('DELEGATE', { to: 'legal', question: '?' }, 'cashier', 'work');
const finance = ['fin.head', 'fin.supervisor', 'fin.reviewer', 'cashier'];
const others = finance.filter((one) => one !== 'cashier');
const removal = 'you may remove the signer';

const rows: readonly Row[] = [
  {
    held: 'a claim',
    signers: 'any',
    does: (one) => one.claims('work', 'cashier'),
    leaver: 'cashier',
    waits: 'work',
    for: others,
  },
  { held: 'a seat of his own', signers: 'all', does: atWork, leaver: 'cashier', waits: 'work', for: others },
  {
    held: 'a signer whom he added',
    signers: 'all',
    does: adds,
    leaver: 'cashier',
    waits: 'work',
    for: [...others, 'legal'],
    told: ['fin.supervisor', removal],
  },
  {
    held: 'a seat that was added',
    signers: 'all',
    does: adds,
    leaver: 'legal',
    waits: 'work',
    for: [...finance, 'gm'],
    told: ['gm', ''],
  },
  {
    held: 'a seat that was handed to him',
    signers: 'any',
    does: (one) => one.does('TRANSFER', { to: 'legal', reason }, 'cashier', 'work'),
    leaver: 'legal',
    waits: 'work',
    for: ['fin.head'],
    told: ['fin.head', ''],
  },
  { held: 'an opinion that he asked for', signers: 'all', does: asks, leaver: 'cashier', waits: 'work', for: others },
  {
    held: 'an opinion that he was asked for',
    signers: 'all',
    does: asks,
    leaver: 'legal',
    waits: 'work',
    for: finance,
    told: ['cashier', ''],
  },
  {
    held: 'his request, which came back to him',
    signers: 'any',
    does: back('initiator'),
    leaver: 'engineer1',
    waits: 'draft',
    for: [],
    incident: true,
  },
  {
    held: 'what he had decided, which came back to him',
    signers: 'any',
    does: back('check'),
    leaver: 'tech.head',
    waits: 'check',
    for: [],
    incident: true,
  },
  {
    held: 'what he sent back, which comes straight back to him',
    signers: 'any',
    does: (one) =>
      one
        .does('SEND_BACK', { to: 'initiator', mode: 'straightBack', reason }, 'cashier', 'work')
        .changesDirectory({ cashier: { active: false } })
        .when('GO', {}, 'engineer1', { task: 'draft' }),
    leaver: 'cashier',
    waits: 'work',
    for: others,
  },
];

const leaves = (person: string): DirectoryChanges => ({ [person]: { active: false } });

describe('somebody who leaves', () => {
  it.each(rows)(
    'had $held ($signers): $waits waits for $for',
    ({ signers, does, leaver, waits, for: people, told, incident }) => {
      const one = does(
        given(tiny(signers), {})
          .when('GO', {}, 'engineer1', { task: 'draft' })
          .when('GO', {}, 'tech.head', { task: 'check' }),
      ).changesDirectory(leaves(leaver));
      one.assignedTo(waits, ...people);
      if (told) one.thenNotified(...told);
      if (incident) one.thenIncident('unassignedTask');
    },
  );

  it('leaves to his superior whom he added, who is told once, sees the case and may remove the signer', () => {
    const one = adds(
      given(tiny('all'), {})
        .when('GO', {}, 'engineer1', { task: 'draft' })
        .when('GO', {}, 'tech.head', { task: 'check' }),
    );
    expect(one.state.participants).not.toContain('dgm');
    one.does('REMOVE_SIGNER', { user: 'legal', reason }, 'fin.supervisor', 'work').refuses('NOT_ASSIGNED');
    one.changesDirectory(leaves('cashier')).thenNotified('fin.supervisor', removal);
    const told = () =>
      one.records
        .flatMap(({ commands }) => commands)
        .filter((command) => command.type === 'notify' && command.notification.title.en.includes(removal));
    one.changesDirectory({ engineer2: { active: false } });
    expect(told()).toHaveLength(1);
    // He leaves too, and the next one above him is told.
    one.changesDirectory(leaves('fin.supervisor')).thenNotified('fin.head', removal);
    one
      .does('REMOVE_SIGNER', { user: 'legal', reason }, 'fin.head', 'work')
      .assignedTo('work', 'fin.head', 'fin.reviewer');
    one.changesDirectory({ cashier: { active: true } });
    expect(told()).toHaveLength(2);
  });

  it.each(['before', 'after', 'parallel'] as const)(
    'leaves the seat that the manual asks for to be filled, where nobody but a signer added %s remains',
    (when) => {
      const one = given(tiny('any', 'all'), {}).when('GO', {}, 'engineer1', { task: 'draft' });
      one.does('ADD_SIGNER', { users: ['legal'], when }, 'tech.head', 'check').changesDirectory(leaves('tech.head'));
      one.thenIncident('unassignedTask');
      if (when !== 'after') one.when('GO', {}, 'legal', { task: 'check' }).assignedTo('check');
      one.changesDirectory({ engineer2: { roles: ['TechnicalLead'] } }).assignedTo('check', 'engineer2');
      one.when('GO', {}, 'engineer2', { task: 'check' });
      if (when === 'after') one.when('GO', {}, 'legal', { task: 'check' });
      one.then('work');
    },
  );

  it('is told no more that he may remove somebody once the adder is back', () => {
    const one = adds(
      given(tiny('all'), {})
        .when('GO', {}, 'engineer1', { task: 'draft' })
        .when('GO', {}, 'tech.head', { task: 'check' }),
    );
    one.changesDirectory(leaves('cashier')).changesDirectory({ cashier: { active: true } });
    const seat = one.state.tasks[0]?.seats?.find(({ person }) => person === 'legal');
    expect(seat?.added).toEqual({ by: 'cashier', when: 'parallel', to: expect.any(String) as string });
  });
});
