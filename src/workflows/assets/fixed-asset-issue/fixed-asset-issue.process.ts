import { Person, RegisterKey, Tick } from '../../../engine/forms.js';
import { role, user } from '../../../engine/people.js';
import { peopleFacts } from '../../../engine/rules.js';
import { declareProcess, event, form, Remark, text, withdrawal } from '../../../engine/words.js';
import { assetLedger, cardOfRequest, hasStatus } from '../fixed-asset.js';

/** Who is to get which asset. */
class AssetIssue {
  @RegisterKey('资产标签', 'Asset label', 'asset-ledger') label!: string;
  @Person('领用人', 'Who gets it') employeeId!: string;
}

const inStock = hasStatus(['HANDED_OUT', 'CONFIRMED'], 'inStock');
/** Bought for him and in use since, but he has never signed for it. */
const isUnsigned = ({ request, facts: { asset } }: Parameters<typeof inStock.holds>[0] & { request: AssetIssue }) =>
  asset?.data['status'] === 'inUse' &&
  asset.data['custodianId'] === request.employeeId &&
  asset.data['issuedAt'] === undefined;

const { amends, chart, end, pending } = declareProcess('assets/fixed-asset-issue', {
  title: text('固定资产领用', 'Fixed-asset issue'),
  subject: text('领用资产 {request.label}', 'Issue of asset {request.label}'),
  summary: ['employeeId'],
  sources: ['000 篇三 1.2.3 步骤一', '000 篇一 第二十三条', '001 篇一 第四十三、四十四条'],
  clause: '000 篇三 1.2.3 步骤一；001 篇一 第四十四条',
  modelled: {
    '手册未规定由谁批准领用：统一管理资产的行政部交付，也可不同意；不得向自己交付，无他人的由其上级交付。':
      'Nobody is named to approve: administration, which keeps the assets, hands them out or refuses; nobody hands one out to himself: his superior does, where there is nobody else.',
    '只交付在库的资产；采购登记后已在用的，交付给卡片上尚未签署确认书的保管人。':
      'Only what is in stock is handed out, and what is in use since it was bought to the custodian of its card who has not signed yet.',
    '签署确认书后，卡片上的保管人和使用部门改为领用人及其部门。':
      'With the confirmation the card names the employee as custodian, and his department.',
  },
  initiatorMayDecide: true,
  request: form('领用固定资产', 'Have an asset issued', AssetIssue),
  events: {
    HANDED_OUT: event('交付', 'Hand out'),
    REJECT: event('不同意', 'Refuse', Remark),
    /** 《固定资产领用确认书》 (000 篇三 1.2.3 步骤一). */
    CONFIRMED: event('签署领用确认书', 'Sign the confirmation', '000 篇三 1.2.3 步骤一', {
      custodyPromised: Tick('已领到资产，承诺妥善保管', 'Received, and promises proper custody'),
    }),
    ...withdrawal,
  },
  registers: { 'asset-ledger': assetLedger },
  facts: {
    asset: cardOfRequest(['HANDED_OUT', 'CONFIRMED']),
    employee: { on: 'CONFIRMED', register: peopleFacts, key: 'request.employeeId' },
  },
  rules: {
    inStock: { ...inStock, holds: (known) => isUnsigned(known) || inStock.holds(known) },
  },
});

export default chart({
  handout: pending(role('AdministrationDepartment'), '行政部交付资产', 'Administration hands the asset out', {
    clause: '001 篇一 第四十三条',
    separateFromPerson: user('request.employeeId'),
    HANDED_OUT: 'confirmation',
    REJECT: 'rejected',
  }),
  confirmation: pending(user('request.employeeId'), '签署《固定资产领用确认书》', 'Sign the confirmation', {
    CONFIRMED: {
      target: 'issued',
      actions: amends('asset', ({ request, facts, at }) => ({
        status: 'inUse',
        custodianId: request.employeeId,
        issuedAt: at,
        usingDepartment: facts.employee?.data['departmentId'] ?? null,
      })),
    },
  }),
  issued: end('已领用', 'Issued', { tells: text('固定资产已领用', 'The asset is issued') }),
});
