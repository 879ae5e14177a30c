import { role } from '../assignment.js';
import { defaultCalendar } from '../calendar/index.js';
import { liveSurroundings } from '../surroundings.js';
import { given, TestDirectory } from '../testing/index.js';
import { sample } from '../testing/sample.process.js';
import { tinyProcess, tinyTask } from '../testing/tiny-process.js';
import type { Attempt } from './attempt.js';
import type { Condition } from './condition.js';
import { why } from './why.js';

const surroundings = liveSurroundings(new TestDirectory(), defaultCalendar);
const at = '2025-03-03T02:00:00.000Z';

const flat = (one: Condition): readonly Condition[] => [one, ...(one.conditions ?? []).flatMap(flat)];
const proof = (state: Parameters<typeof why>[1], attempt: Pick<Attempt, 'type' | 'actor'> & Partial<Attempt>) => {
  const found = why(sample, state, { at, ...attempt }, surroundings);
  return { holds: found.holds, of: (kind: string) => flat(found).filter((one) => one.kind === kind) };
};

describe('why', () => {
  it('shows the values that a rule has read under their titles, and its sentence where it says no', () => {
    const { state } = given(sample, { label: 'FA-1', price: 5000 });
    const { holds, of } = proof(state, { type: 'SUBMIT', actor: 'engineer1' });
    expect(holds).toBe(false);
    expect(of('guard')).toMatchObject([
      {
        holds: false,
        found: { zh: '超过限额。' },
        values: [
          { path: 'price', title: { zh: '价格', en: 'Price' }, value: 5000 },
          { path: 'policy.highestPrice', title: { zh: '限额', en: 'Highest price' }, value: 1000 },
        ],
      },
    ]);
  });

  it('says of a rule that reads a ledger that it depends on it, and decides it with what the ledger holds', () => {
    const approval = given(sample, { label: 'FA-1', price: 100 })
      .when('SUBMIT', {}, 'engineer1')
      .when('APPROVE', { fair: true }, 'legal')
      .when('APPROVE', { fair: true }, 'cashier')
      .whenEnds('quote', { quote: 90 });
    const sign = { type: 'SIGN', actor: 'tech.head' };
    expect(proof(approval.state, sign).holds).toBeNull();
    expect(proof(approval.state, { ...sign, facts: { existing: null } }).holds).toBe(true);
    const used = { key: 'FA-1', revision: 1, data: {} };
    expect(proof(approval.state, { ...sign, facts: { existing: used } }).holds).toBe(false);
  });

  it('names who bars himself by what he has decided, and who could decide instead', () => {
    const approval = given(
      sample,
      { label: 'FA-1', price: 100 },
      { directory: { 'tech.head': { roles: ['FinanceDepartment'], department: 'finance' } } },
    )
      .when('SUBMIT', {}, 'engineer1')
      .when('APPROVE', { fair: true }, 'legal');
    const [finance] = approval.state.tasks;
    const inFinance = proof(approval.state, { type: 'APPROVE', actor: 'engineer1', taskId: finance?.id ?? '' });
    expect(inFinance.of('fourEyes')).toMatchObject([{ holds: false, found: { en: 'You have made the request.' } }]);
    expect(inFinance.of('assignment')).toMatchObject([{ holds: false }]);
  });

  it('finds the claim of another one, and whom to ask to release it', () => {
    const claimed = given(sample, { label: 'FA-1', price: 100 })
      .when('SUBMIT', {}, 'engineer1')
      .claims('finance', 'cashier');
    const finance = claimed.state.tasks.find(({ key }) => key === 'finance');
    const { holds, of } = proof(claimed.state, { type: 'APPROVE', actor: 'fin.head', taskId: finance?.id ?? '' });
    expect(holds).toBe(false);
    expect(of('claim')).toMatchObject([{ holds: false, help: [{ kind: 'release', people: ['cashier'] }] }]);
    expect(proof(claimed.state, { type: 'RELEASE', actor: 'cashier', taskId: finance?.id ?? '' }).holds).toBe(true);
    expect(proof(claimed.state, { type: 'CLAIM', actor: 'fin.head', taskId: finance?.id ?? '' }).holds).toBe(false);
  });

  it('says no of everything while a case is suspended, and what would help', () => {
    const { state } = given(sample, { label: 'FA-1', price: 100 }).suspends();
    expect(proof(state, { type: 'SUBMIT', actor: 'engineer1' }).of('suspension')).toMatchObject([
      { holds: false, help: [{ kind: 'resume' }] },
    ]);
  });

  it('says of a deputy for whom he may, and keeps to what a step says of him', () => {
    const directory = { engineer2: { standsInFor: ['legal'] } };
    const { state } = given(sample, { label: 'FA-1', price: 100 }, { directory }).when('SUBMIT', {}, 'engineer1');
    const legal = state.tasks.find(({ key }) => key === 'legal')?.id ?? '';
    const live = liveSurroundings(new TestDirectory(directory), defaultCalendar);
    const attempt = { type: 'APPROVE', at, taskId: legal, data: { fair: true } };
    const asked = (actor: string, onBehalfOf?: string) =>
      why(sample, state, { ...attempt, actor, ...(onBehalfOf ? { onBehalfOf } : {}) }, live);
    expect(asked('engineer2').holds).toBe(true);
    expect(asked('engineer2').conditions?.[0]).toMatchObject({ kind: 'deputy', who: ['legal'], holds: true });
    expect(asked('engineer2', 'legal').holds).toBe(true);
    expect(asked('cashier').holds).toBe(false);
    expect(asked('cashier', 'legal').holds).toBe(false);
    expect(asked('cashier', 'legal').conditions?.[0]).toMatchObject({ kind: 'deputy', holds: false });
  });

  it('says no to a deputy who has a seat in the same task himself, and names none', () => {
    const directory = { cashier: { standsInFor: ['fin.head'] } };
    const task = { key: 'work', decisions: ['GO'], assignment: role('FinanceDepartment'), signers: 'all' } as const;
    const chart = {
      initial: 'work',
      states: { work: { ...tinyTask(task), on: { GO: 'end' } }, end: { type: 'final' } },
    };
    // The kit itself compares why with the step.
    const one = given(tinyProcess(chart), {}, { directory }).when('GO', {}, 'cashier', { task: 'work' });
    const live = liveSurroundings(new TestDirectory(directory), defaultCalendar);
    const attempt = { type: 'GO', at, taskId: one.state.tasks[0]?.id ?? '', actor: 'cashier', onBehalfOf: 'fin.head' };
    const proof = why(tinyProcess(chart), one.state, attempt, live);
    expect(proof.holds).toBe(false);
    expect(flat(proof)).toContainEqual(expect.objectContaining({ kind: 'fourEyes', holds: false }));
    one.when('GO', {}, 'cashier', { task: 'work' }).refuses('TASK_ALREADY_DECIDED');
  });
});
