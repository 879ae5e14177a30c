import { defaultCalendar, liveSurroundings, why, withNames, type Attempt } from '../../src/engine/index.js';
import { given, type Scenario, TestDirectory } from '../../src/engine/testing/index.js';
import scrap from '../../src/workflows/assets/fixed-asset-scrap/fixed-asset-scrap.process.js';
import generic from '../../src/workflows/complaints/complaint-generic/complaint-generic.process.js';
import handover from '../../src/workflows/people/exit-handover/exit-handover.process.js';

type Proof = ReturnType<typeof why>;
type Part = NonNullable<Proof['conditions']>[number];
const parts = (one: Pick<Part, 'conditions'>): readonly Part[] =>
  (one.conditions ?? []).flatMap((part) => [part, ...parts(part)]);

/** What a person reads of the values that the rules of this event have looked at, beside what they are called. */
function valuesRead(
  definition: Parameters<typeof why>[0],
  { state }: Scenario,
  asked: Pick<Attempt, 'type' | 'actor' | 'facts' | 'data'>,
): Readonly<Record<string, string>> {
  const surroundings = liveSurroundings(new TestDirectory(), defaultCalendar);
  const proof = why(definition, state, { at: '2025-03-03T01:00:00.000Z', ...asked }, surroundings);
  const values = parts(proof).flatMap((part) => part.values ?? []);
  const read = (text: Parameters<typeof withNames>[0]): string =>
    withNames(text, (kind, id) => ({ zh: `<${kind} ${id}>`, en: '' })).zh;
  return Object.fromEntries(values.map(({ title, text }) => [title.zh, read(text)]));
}
const fact = (data: object) => ({ key: 'K', revision: 1, data: data as never });

describe('the values that a rule has read', () => {
  it('say of a leaver who holds nothing that it is nothing, under the words of the ledger', () => {
    const leaving = { leaverId: 'engineer1', lastDay: '2025-04-02' };
    const arranged = { successorId: 'engineer2', handoverOn: '2025-04-01' };
    const filled = given(handover, leaving, { by: 'hr.head' })
      .when('ARRANGE', arranged, 'tech.head')
      .when('FILL', { items: [{ kind: 'work', what: 'Line 3.' }] }, 'engineer1');
    const asked = { type: 'ASSETS_RETURNED', actor: 'admin.officer', data: { compensated: false } };
    expect(valuesRead(handover, filled, { ...asked, facts: { held: fact({ keys: [] }) } })).toEqual({
      '台账：由其保管': '（无）',
    });
  });

  it('name the state of an asset and what the directory says of a person in words, not in names of a program', () => {
    const form = { label: 'FA-1', reason: 'irreparableDamage', explanation: 'Broken.' };
    const asset = { status: 'inUse', usingDepartment: 'technical', originalValue: '3500.00', usefulLifeMonths: 60 };
    const facts = { asset: fact(asset), requester: fact({ departmentId: 'technical' }) };
    const drafted = given(scrap, form, { by: 'engineer1' });
    const read = valuesRead(scrap, drafted, { type: 'SUBMIT', actor: 'engineer1', data: {}, facts });
    expect(read).toMatchObject({
      '资产台账：状态': '在用',
      '资产台账：使用部门': '<department technical>',
      '通讯录：部门': '<department technical>',
    });

    const complained = { customerName: 'Liu', contact: '138', content: 'Leaks.', concerns: 'Pump' };
    const registered = given(generic, { ...complained, complainedAt: '2025-03-03T00:00:00.000Z' }, { by: 'cs.agent' });
    const owner = fact({ roles: ['CustomerServiceOwner'] });
    const assigned = { type: 'ASSIGN', actor: 'cs.agent', data: { ownerId: 'cs.owner' }, facts: { owner } };
    expect(valuesRead(generic, registered, assigned)).toEqual({ '通讯录：角色': '客户服务负责人' });
  });
});
