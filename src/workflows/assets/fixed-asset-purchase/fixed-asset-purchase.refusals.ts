import type { LocalizedText } from '../../../engine/index.js';

/** Why a guard of the chart says no. */
export const fixedAssetPurchaseRefusals: Readonly<Record<string, LocalizedText>> = {
  valuableEnough: {
    zh: '固定资产单位价值须在规定下限以上(000 篇三 1.2.1),但申请的单位价值低于下限,不属于固定资产。',
    en: 'Expected a unit value above the threshold for fixed assets (000 篇三 1.2.1), but it is below: this is not a fixed asset.',
  },
  lastsLongEnough: {
    zh: '固定资产使用年限须超过一年(000 篇三 1.2.1),但申请的使用年限未超过,不属于固定资产。',
    en: 'Expected a useful life of more than a year (000 篇三 1.2.1), but it is not longer: this is not a fixed asset.',
  },
  labelFree: {
    zh: '资产标签须唯一(000 篇三 1.2.2 步骤三),但资产台账中已有该标签。',
    en: 'Expected a label that no asset carries (000 篇三 1.2.2 步骤三), but the asset ledger holds it already.',
  },
};
