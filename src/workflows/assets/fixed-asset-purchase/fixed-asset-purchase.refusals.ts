import type { RefusalReason } from '../../../engine/index.js';
import type { AssetPurchaseCorrection, AssetPurchaseRequest } from './fixed-asset-purchase.forms.js';
import type { FixedAssetPurchasePolicy } from './fixed-asset-purchase.policy.js';

interface Known {
  readonly context: { readonly policy: FixedAssetPurchasePolicy; readonly request: AssetPurchaseRequest };
  readonly event: { readonly data: AssetPurchaseCorrection };
}

/** Why a guard of the chart says no. */
export const fixedAssetPurchaseRefusals: Readonly<Record<string, RefusalReason>> = {
  valuableEnough: {
    zh: '固定资产单位价值须在规定下限以上（000 篇三 1.2.1），但申请的单位价值低于下限，不属于固定资产。',
    en: 'Expected a unit value above the threshold for fixed assets (000 篇三 1.2.1), but it is below: this is not a fixed asset.',
    compared: ({ context: { policy, request }, event: { data } }: Known) => {
      const found = data.unitValue ?? request.unitValue;
      return policy.thresholdInclusive
        ? {
            zh: `须为 ${policy.minUnitValue} 元以上（含），填写的是 ${found} 元。`,
            en: `At least ${policy.minUnitValue} yuan are needed, found ${found}.`,
          }
        : {
            zh: `须高于 ${policy.minUnitValue} 元，填写的是 ${found} 元。`,
            en: `More than ${policy.minUnitValue} yuan are needed, found ${found}.`,
          };
    },
  },
  lastsLongEnough: {
    zh: '固定资产使用年限须超过一年（000 篇三 1.2.1），但申请的使用年限未超过，不属于固定资产。',
    en: 'Expected a useful life of more than a year (000 篇三 1.2.1), but it is not longer: this is not a fixed asset.',
    compared: ({ context: { policy, request }, event: { data } }: Known) => {
      const found = data.usefulLifeMonths ?? request.usefulLifeMonths;
      return {
        zh: `须超过 ${policy.minUsefulLifeMonths} 个月，填写的是 ${found} 个月。`,
        en: `More than ${policy.minUsefulLifeMonths} months are needed, found ${found}.`,
      };
    },
  },
  priceValuableEnough: {
    zh: '固定资产单位价值须在规定下限以上（000 篇三 1.2.1），但购置价格低于下限，不属于固定资产；请退回申请人。',
    en: 'Expected a price above the threshold for fixed assets (000 篇三 1.2.1), but it is below: this is not a fixed asset. Return the request.',
  },
  withinBudget: {
    zh: '购置价格须在已批准的预算之内（000 篇三 1.2.2 步骤一），但价格超出预算；请退回申请人重新报批。',
    en: 'Expected a price within the budget that was approved (000 篇三 1.2.2 步骤一), but it is higher; return the request to have it approved anew.',
  },
  valueAsPurchased: {
    zh: '卡片上的原值须与购置价格一致（000 篇三 1.2.2 步骤三），但两者不同。',
    en: 'Expected the original value to be the price of the purchase (000 篇三 1.2.2 步骤三), but it is another one.',
  },
  purchasedSinceApproval: {
    zh: '购置日期须在批准之后、不晚于今天（000 篇三 1.2.2），但填写的日期不在此期间。',
    en: 'Expected a day of purchase between the approval and today (000 篇三 1.2.2), but it is another one.',
  },
  labelFree: {
    zh: '资产标签须唯一（000 篇三 1.2.2 步骤三），但资产台账中已有该标签。',
    en: 'Expected a label that no asset carries (000 篇三 1.2.2 步骤三), but the asset ledger holds it already.',
  },
};
