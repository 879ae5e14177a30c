import { Parameter } from '../../engine/parameters.js';
import { compareDecimals } from '../../engine/rules.js';
import { text, type RegisterDeclaration } from '../../engine/words.js';

/** What a fixed asset is: 单位价值在2000元以上，使用年限超过一年 (000 篇三 1.2.1). */
export class FixedAssetPolicy {
  @Parameter('fixedAsset.minUnitValue', '000 篇三 1.2.1', '固定资产单位价值下限（元）', 'Least unit value (yuan)')
  minUnitValue = '2000';
  @Parameter(
    'fixedAsset.thresholdInclusive',
    "000 篇三 1.2.1 [ambiguous]: '以上' without '含' includes the figure as 民法典 第一千二百五十九条 reads it",
    '下限包含本数',
    'Exactly the least value counts',
  )
  thresholdInclusive = true;
  @Parameter(
    'fixedAsset.minUsefulLife',
    '000 篇三 1.2.1',
    '使用年限须超过（月）',
    'Useful life to be exceeded (months)',
  )
  minUsefulLifeMonths = 12;
}

/** Whether something of this value is a fixed asset, as far as the value tells. */
export function isValuableEnough({ minUnitValue, thresholdInclusive }: FixedAssetPolicy, value: string): boolean {
  const compared = compareDecimals(value, minUnitValue);
  return compared > 0 || (compared === 0 && thresholdInclusive);
}

/** 资产台账 (000 篇三 1.2.4; 001 篇一 第四十三条). Its keys are the labels: each is given once. */
export const assetLedger: RegisterDeclaration = {
  title: text('资产台账', 'Asset ledger'),
  keyTitle: text('资产标签', 'Asset label'),
  readers: ['AdministrationDepartment', 'FinanceDepartment', 'AssetKeeper'],
};
