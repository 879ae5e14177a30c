import type { LocalizedText } from '../../../engine/index.js';

/** Why a guard of the chart says no. */
export const fixedAssetScrapRefusals: Readonly<Record<string, LocalizedText>> = {
  reasonAccepted: {
    zh: '报废原因须为损坏无法修复或技术淘汰（000 篇三 1.2.4 步骤一），但申请的原因不在其列。',
    en: 'Expected a reason for scrapping that the policy accepts (000 篇三 1.2.4 步骤一), but this one is not accepted.',
  },
  inLedger: {
    zh: '报废的资产须登记在资产台账（000 篇三 1.2.4 步骤三），但台账中没有该标签。',
    en: 'Expected an asset of the asset ledger (000 篇三 1.2.4 步骤三), but the ledger holds no such label.',
  },
  isFixedAsset: {
    zh: '报废流程适用于固定资产（000 篇三 1.2.1：单位价值在下限以上、使用年限超过一年），但台账中的该资产不是。',
    en: 'Expected a fixed asset (000 篇三 1.2.1: a unit value above the threshold, a useful life of more than a year), but the ledger says that this is none.',
  },
  byUsingDepartment: {
    zh: '报废申请须由使用部门填写（000 篇三 1.2.4 步骤一），但申请人不属于该资产的使用部门。',
    en: 'Expected the using department to fill in the request (000 篇三 1.2.4 步骤一), but the requester does not belong to the department that uses the asset.',
  },
  notWrittenOff: {
    zh: '报废的资产须尚未核销，但资产台账显示该资产已核销。',
    en: 'Expected an asset that is not written off, but the asset ledger says that it is.',
  },
  writtenOffElsewhere: {
    zh: '批准报废后只有在资产已由其他申请核销时才能撤回，但该资产仍在台账中。',
    en: 'Expected an asset that another case has written off, because an approved scrap is carried through, but this one is still on the ledger.',
  },
};
