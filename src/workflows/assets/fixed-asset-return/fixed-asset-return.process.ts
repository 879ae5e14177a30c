import { Choice, FreeText, Person, RegisterKey, Tick } from '../../../engine/forms.js';
import { role, user } from '../../../engine/people.js';
import { declareProcess, event, form, kept, text, withdrawal } from '../../../engine/words.js';
import { assetLedger, cardOfRequest, compensation, damages, hasStatus } from '../fixed-asset.js';

const occasions = { separation: text('离职', 'Separation'), postChange: text('岗位变动', 'Change of post') };

/** The line of 《离职交接单》 that administration signs. */
const signature = { signed: Tick('在《离职交接单》上签字确认', 'Signed on the handover form') };

const { amends, chart, end, pending, subprocesses, task } = declareProcess('assets/fixed-asset-return', {
  title: text('固定资产交还', 'Fixed-asset return'),
  subject: text('交还资产 {request.label}', 'Return of asset {request.label}'),
  summary: ['holderId', 'occasion', 'damage'],
  sources: ['000 篇三 1.2.3 步骤二', '000 篇二 4.1', '001 篇一 第四十五条'],
  clause: '000 篇三 1.2.3 步骤二；000 篇二 4.1；001 篇一 第四十五条',
  modelled: {
    '损坏或丢失的，先办结赔偿，行政部再签《离职交接单》；不得检查自己交还的资产，无他人的由其上级检查。':
      'Where an asset is damaged or lost, administration signs once the compensation is done; nobody inspects what he hands in himself: his superior does, where there is nobody else.',
    '借用的资产也可交还。交还后资产在库、无保管人；丢失的资产在台账中标为丢失，不在此核销。':
      'What is on loan may be returned too. What is returned is in stock without a custodian; what is lost is marked as lost, and not written off here.',
    '篇二 4.1 的“所有包含公司信息的文件”由离职交接办理，此处只交还台账中的资产。':
      'Documents that hold information of the company (篇二 4.1) are handed over with the post; this returns what is in the ledger.',
  },
  initiatorMayDecide: true,
  /** Who hands in which asset, and why. */
  request: form('交还固定资产', 'Return an asset', {
    label: RegisterKey('资产标签', 'Asset label', 'asset-ledger'),
    holderId: Person('交还人', 'Who hands it in'),
    occasion: Choice('交还原因', 'Occasion', occasions),
  }),
  events: {
    INTACT: event('完好，签字确认', 'Intact, signed', '000 篇三 1.2.3 步骤二', { ...signature }),
    NOT_INTACT: kept('损坏或丢失', 'Damaged or lost', {
      damage: Choice('检查结果', 'Found', damages),
      circumstances: FreeText('情况', 'Circumstances'),
    }),
    TRACK_SIGNED: event('交接签字', 'Sign', '000 篇三 1.2.3 步骤二', { ...signature }),
    ...withdrawal,
  },
  registers: { 'asset-ledger': assetLedger },
  facts: { asset: cardOfRequest(['INTACT', 'NOT_INTACT', 'TRACK_SIGNED']) },
  rules: {
    isHeld: hasStatus(['INTACT', 'NOT_INTACT'], 'inUse', 'onLoan'),
    ofHolder: {
      on: ['INTACT', 'NOT_INTACT'],
      holds: ({ facts: { asset }, request }) =>
        asset?.data['custodianId'] === request.holderId || { custodianId: asset?.data['custodianId'] ?? null },
      zh: '台账中资产 {request.label} 的保管人须为交还人{request.holderId}（000 篇三 1.2.3），现为{custodianId}。',
      en: 'Expected {request.holderId} to be the custodian of {request.label} (000 篇三 1.2.3), but the ledger says {custodianId}.',
    },
  },
  guards: { isLost: ({ context }) => context.damage === 'lost' },
  children: compensation,
});

/** Nobody inspects what he hands in himself, or signs for it. */
const own = { separateFromPerson: user('request.holderId') } as const;
const taken = (status: 'inStock' | 'damaged' | 'lost') =>
  amends('asset', ({ actor, at }) => ({ status, custodianId: null, returnSignedBy: actor, returnedAt: at }));

export default chart({
  inspection: pending(role('AdministrationDepartment'), '行政部检查资产状况', 'Administration inspects the asset', {
    ...own,
    INTACT: { target: 'returned', actions: taken('inStock') },
    NOT_INTACT: 'compensation',
  }),
  signing: task(role('AdministrationDepartment'), '在《离职交接单》上签字确认', 'Sign the handover form', {
    ...own,
    TRACK_SIGNED: [
      { guard: 'isLost', target: 'lost', actions: taken('lost') },
      { target: 'returnedDamaged', actions: taken('damaged') },
    ],
  }),
  ...subprocesses({
    compensation: {
      title: text('损坏/丢失赔偿', 'Compensation'),
      clause: '000 篇一 第二十三条；000 篇三 1.2.3 步骤二',
      process: 'asset-damage-compensation',
      input: ({ request, damage, circumstances }) => ({
        label: request.label,
        personId: request.holderId,
        damage,
        circumstances,
      }),
      outcomes: { settled: 'signing', noFault: 'signing', withdrawn: 'inspection' },
    },
  }),
  returned: end('已交还', 'Returned', { tells: text('资产已交还', 'The asset is returned') }),
  returnedDamaged: end('损坏交还', 'Returned damaged', {
    tells: text('资产损坏，已交还', 'The asset is returned damaged'),
  }),
  lost: end('丢失', 'Lost', { tells: text('资产丢失，已处理', 'The loss of the asset is dealt with') }),
});
