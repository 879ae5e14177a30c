import { ArrayNotEmpty, IsArray, IsBoolean, IsIn, IsInt, Matches, Min } from 'class-validator';
import { PolicyParameter } from '../../../engine/index.js';

export const scrapReasons = ['irreparableDamage', 'technicalObsolescence'] as const;
export type ScrapReason = (typeof scrapReasons)[number];

/** `scrap.approver` of the catalogue is the state `gmApproval`. */
export class FixedAssetScrapPolicy {
  @PolicyParameter({
    key: 'scrap.reasons',
    source: '000 篇三 1.2.4 步骤一',
    title: { zh: '可报废的原因', en: 'Reasons for scrapping' },
  })
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(scrapReasons, { each: true })
  reasons: readonly ScrapReason[] = ['irreparableDamage', 'technicalObsolescence'];

  @PolicyParameter({
    key: 'fixedAsset.minUnitValue',
    source: '000 篇三 1.2.1',
    title: { zh: '固定资产单位价值下限（元）', en: 'Least unit value of a fixed asset (yuan)' },
  })
  @Matches(/^(0|[1-9]\d{0,11})(\.\d{1,2})?$/)
  minUnitValue = '2000';

  @PolicyParameter({
    key: 'fixedAsset.thresholdInclusive',
    source: "000 篇三 1.2.1 [ambiguous]: '以上' without '含' includes the figure as 民法典 第一千二百五十九条 reads it",
    title: { zh: '下限包含本数', en: 'Exactly the least value counts' },
  })
  @IsBoolean()
  thresholdInclusive = true;

  @PolicyParameter({
    key: 'fixedAsset.minUsefulLife',
    source: '000 篇三 1.2.1',
    title: { zh: '使用年限须超过（月）', en: 'Useful life to be exceeded (months)' },
  })
  @IsInt()
  @Min(0)
  minUsefulLifeMonths = 12;
}
