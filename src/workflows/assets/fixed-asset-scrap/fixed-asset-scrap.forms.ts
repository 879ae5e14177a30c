import { Choice, Money, Optional, RegisterKey, Text, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const long = { longest: 2000, onRecord: true };
export const reasons = {
  irreparableDamage: text('损坏无法修复', 'Damaged beyond repair'),
  technicalObsolescence: text('技术淘汰', 'Technically obsolete'),
};
export type Reason = keyof typeof reasons;

/** 《固定资产报废申请单》: the manual names no fields; the label leads to the asset's card. */
export class AssetScrapRequest {
  @RegisterKey('资产标签', 'Asset label', 'asset-ledger') label!: string;
  @Choice('报废原因', 'Reason for scrapping', reasons) reason!: Reason;
  @FreeText('情况说明', 'Explanation') explanation!: PersonalText;
}

/** How administration organises the appraisal (000 篇三 1.2.4 步骤二). */
export class AppraisalArrangement {
  @Text('鉴定安排', 'Arrangement', long) arrangement!: string;
}

/** What the technicians found. */
export class Appraisal {
  @Text('鉴定结论', 'Conclusion of the appraisal', long) conclusion!: string;
}

/** How the asset was disposed of; the manual is silent on methods and proceeds. */
export class Disposal {
  @Text('处置方式', 'Method of disposal', { longest: 500, onRecord: true }) method!: string;
  @Optional() @Money('处置收入（元）', 'Proceeds in yuan') proceeds?: string;
}
