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
    zh: '资产标签须唯一(000 篇三 1.2.2 步骤三),但资产台账中已有该标签。',
    en: 'Expected a label that no asset carries (000 篇三 1.2.2 步骤三), but the asset ledger holds it already.',
  },
};
