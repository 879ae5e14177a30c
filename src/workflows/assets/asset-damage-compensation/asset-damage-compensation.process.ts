import { Choice, FreeText, Money, Optional, Person, RegisterKey } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { role, user } from '../../../engine/people.js';
import { compareDecimals, givenWhere } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, text, withdrawal } from '../../../engine/words.js';
import { assetLedger, cardOfRequest, damages, hasStatus } from '../fixed-asset.js';

const bases = { originalValue: text('原值', 'Original value'), netValue: text('净值', 'Net value') };

const { amends, branch, chart, end, pending, remembers, task } = declareProcess('assets/asset-damage-compensation', {
  title: text('资产损坏/丢失赔偿', 'Compensation for a damaged or lost asset'),
  subject: text('资产 {request.label} 的赔偿', 'Compensation for asset {request.label}'),
  summary: ['damage', 'personId', 'cause', 'circumstances'],
  sources: ['000 篇一 第二十三条', '000 篇三 1.2.3', '001 篇一 第四十四条', '002 篇3 七'],
  clause: '000 篇一 第二十三条；000 篇三 1.2.3',
  modelled: {
    '手册未规定由谁认定原因、由谁收款：行政部认定，财务部收款；不得认定自己的，无他人的由其上级认定。':
      'Nobody is named: administration establishes the cause, finance takes the money, and nobody judges his own case: his superior does, where there is nobody else.',
    '丢失的资产，赔偿结清或认定无须赔偿后在台账中标为丢失，不再由其保管，离职时不再赔偿。':
      'What is lost is marked as lost in the ledger once it is settled or nothing is due: nobody holds it any more, and whoever leaves does not pay for it again.',
    '只赔偿登记在资产台账的资产；分期、减免、从工资扣除手册未规定。车辆（002 篇3 七）登记为资产时同此办理。':
      'Only assets of the ledger are paid for; instalments, waivers and deductions from wages are not in the manuals. A vehicle (002 篇3 七) that is in the ledger is treated alike.',
  },
  initiatorMayDecide: true,
  /** What happened to which asset. No manual names a form. */
  request: form('报告资产损坏或丢失', 'Report a damaged or lost asset', {
    label: RegisterKey('资产标签', 'Asset label', 'asset-ledger'),
    personId: Person('使用人', 'Who had the asset'),
    damage: Choice('情况', 'What happened', damages),
    circumstances: FreeText('经过', 'Circumstances'),
  }),
  policy: {
    basis: parameter('compensation.basis', '照价的基准', 'The price that is paid', bases, {
      "000 篇一 第二十三条 '照价赔偿' [ambiguous]: of which price the manual does not say": 'originalValue',
    }),
    lossAlwaysDue: parameter(
      'compensation.lossAlwaysDue',
      '遗失即须赔偿，不论原因',
      'A loss is paid for, whatever its cause',
      { '001 篇一 第四十四条：遗失或人为损坏': false },
    ),
  },
  profiles: { '000': {}, '001': { lossAlwaysDue: true } },
  events: {
    CAUSE_DETERMINED: event('认定原因', 'Establish the cause', {
      keeps: ['cause', 'netValue'],
      cause: Choice('原因', 'Cause', {
        personal: text('个人原因（人为）', 'Personal cause'),
        other: text('非个人原因', 'No personal cause'),
      }),
      netValue: Optional(Money('净值（元）', 'Net value in yuan')),
      finding: FreeText('认定说明', 'Finding'),
    }),
    ...withdrawal,
    SETTLED: kept('赔偿结清', 'Settle', { paid: Money('收到赔偿（元）', 'Compensation received, in yuan') }),
  },
  keeps: { due: '' },
  registers: { 'asset-ledger': assetLedger },
  facts: { asset: cardOfRequest(['CAUSE_DETERMINED', 'SETTLED']) },
  rules: {
    inLedger: hasStatus('CAUSE_DETERMINED', 'inUse', 'inStock', 'onLoan', 'damaged', 'lost'),
    netValueStated: givenWhere('CAUSE_DETERMINED', 'data.netValue', ['policy.basis', 'netValue']),
    paidInFull: {
      SETTLED: ({ context: { due }, data }) => compareDecimals(data.paid, due) === 0 || { due },
      zh: '须照价赔偿 {due} 元（000 篇一 第二十三条），收到 {data.paid} 元。',
      en: 'Expected the price, {due} yuan (000 篇一 第二十三条), but {data.paid} were received.',
    },
  },
  guards: {
    isDue: ({ context: { cause, request, policy } }) =>
      cause === 'personal' || (request.damage === 'lost' && policy.lossAlwaysDue),
    /** What he has lost he holds by the ledger still. */
    hasLost: ({ context: { request }, event: { facts } }) =>
      request.damage === 'lost' && 'asset' in facts && facts.asset?.data['custodianId'] === request.personId,
  },
});

/** Nobody judges his own case, or takes the money for it. */
const own = { separateFromPerson: user('request.personId') } as const;
const lost = amends('asset', () => ({ status: 'lost', custodianId: null }));

export default chart({
  reported: pending(role('AdministrationDepartment'), '认定原因', 'Establish the cause', {
    ...own,
    CAUSE_DETERMINED: {
      target: 'causeDetermined',
      actions: remembers(({ policy, data, facts }) => {
        const original = String(facts.asset?.data['originalValue'] ?? '');
        return { due: policy.basis === 'netValue' ? (data.netValue ?? '') : original };
      }),
    },
  }),
  compensationDue: task(role('FinanceDepartment'), '照价赔偿', 'Compensation at the price', {
    clause: '000 篇一 第二十三条；001 篇一 第四十四条',
    ...own,
    SETTLED: [{ guard: 'hasLost', target: 'settled', actions: lost }, 'settled'],
  }),
  causeDetermined: branch('原因已认定', 'Cause established', '000 篇一 第二十三条', [
    { guard: 'isDue', target: 'compensationDue' },
    { guard: 'hasLost', target: 'noFault', actions: lost },
    { target: 'noFault' },
  ]),
  settled: end('已结清', 'Settled', { tells: text('资产赔偿已结清', 'The compensation is settled') }),
  noFault: end('无须赔偿', 'No compensation', {
    tells: text('非个人原因，无须赔偿', 'No personal cause: nothing is to be paid'),
  }),
});
