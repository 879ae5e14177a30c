import { parameter, type PolicyOf } from '../../engine/parameters.js';
import { compareDecimals } from '../../engine/rules.js';
import { childProcess, type RegisterDeclaration, text } from '../../engine/words.js';

/** What a fixed asset is: 单位价值在2000元以上，使用年限超过一年 (000 篇三 1.2.1). */
export const fixedAssetPolicy = {
  minUnitValue: parameter('fixedAsset.minUnitValue', '固定资产单位价值下限（元）', 'Least unit value (yuan)', {
    '000 篇三 1.2.1': '2000',
  }),
  thresholdInclusive: parameter('fixedAsset.thresholdInclusive', '下限包含本数', 'Exactly the least value counts', {
    "000 篇三 1.2.1 [ambiguous]: '以上' without '含' includes the figure as 民法典 第一千二百五十九条 reads it": true,
  }),
  minUsefulLifeMonths: parameter(
    'fixedAsset.minUsefulLife',
    '使用年限须超过（月）',
    'Useful life to be exceeded (months)',
    { '000 篇三 1.2.1': 12 },
  ),
};

/** Whether something of this value is a fixed asset, as far as the value tells. */
export function isValuableEnough(
  { minUnitValue, thresholdInclusive }: PolicyOf<typeof fixedAssetPolicy>,
  value: string,
): boolean {
  const compared = compareDecimals(value, minUnitValue);
  return compared > 0 || (compared === 0 && thresholdInclusive);
}

/** 资产台账 (000 篇三 1.2.4; 001 篇一 第四十三条). Its keys are the labels: each is given once. */
export const assetLedger: RegisterDeclaration = {
  title: text('资产台账', 'Asset ledger'),
  keyTitle: text('资产标签', 'Asset label'),
  readers: ['AdministrationDepartment', 'FinanceDepartment', 'AssetKeeper'],
};

/** What the ledger says of an asset under `status`. A card is made with `inUse`; scrapping ends with `writtenOff`. */
export const assetStatuses = {
  inUse: text('在用', 'In use'),
  inStock: text('在库', 'In stock'),
  onLoan: text('借出', 'On loan'),
  damaged: text('损坏', 'Damaged'),
  lost: text('丢失', 'Lost'),
  writtenOff: text('已核销', 'Written off'),
};
export type AssetStatus = keyof typeof assetStatuses;

/** The fact that carries the card of the asset that the request names, with these events. */
export const cardOfRequest = <Type extends string>(on: readonly Type[]) => ({
  on,
  register: 'asset-ledger' as const,
  key: ({ request }: { readonly request: { readonly label: string } }) => request.label,
});

interface Looked {
  readonly request: { readonly label: string };
  readonly facts: { readonly asset: { readonly data: Readonly<Record<string, unknown>> } | null };
}

const unregistered = text('未登记', 'Not registered');

/** A rule: the asset that the request names stands in the ledger, and its status is one of these. */
export const hasStatus = <const Type extends string>(
  on: Type | readonly Type[],
  ...needed: readonly AssetStatus[]
) => ({
  on,
  holds: ({ facts: { asset } }: Looked) => {
    const status = asset?.data['status'] as AssetStatus | undefined;
    const found = status === undefined ? unregistered : assetStatuses[status];
    const titles = needed.map((one) => assetStatuses[one]);
    const all = text(titles.map(({ zh }) => zh).join('、'), titles.map(({ en }) => en).join(', '));
    return (status !== undefined && needed.includes(status)) || { needed: all, found };
  },
  zh: '资产 {request.label} 在资产台账中须为：{needed}（000 篇一 第二十三条），现为：{found}。',
  en: 'Expected {request.label} to be in the asset ledger as: {needed} (000 篇一 第二十三条), but found: {found}.',
});

/** What an inspection of an asset finds that comes back. */
export const damages = { damaged: text('损坏', 'Damaged'), lost: text('丢失', 'Lost') };
export type Damage = keyof typeof damages;

/** 损坏或丢失的赔偿 (000 篇一 第二十三条), for `children` of a process that finds one. */
export const compensation = {
  'asset-damage-compensation': childProcess<{ readonly outcome: 'settled' | 'noFault' | 'withdrawn' }, object>(),
};
