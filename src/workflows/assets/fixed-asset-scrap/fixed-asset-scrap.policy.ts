import { ArrayNotEmpty, IsArray, IsIn } from 'class-validator';
import { PolicyParameter } from '../../../engine/index.js';

export const scrapReasons = ['irreparableDamage', 'technicalObsolescence'] as const;
export type ScrapReason = (typeof scrapReasons)[number];

/**
 * `scrap.approver` of the catalogue is the state `gmApproval`. The definition of a fixed asset (`fixedAsset.*`) was
 * applied when the asset was bought: whatever the ledger holds may be scrapped.
 */
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
}
