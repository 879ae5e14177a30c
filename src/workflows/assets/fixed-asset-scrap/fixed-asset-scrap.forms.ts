import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsMoney, Titled, IsUniqueKey } from '../../../engine/index.js';
import { scrapReasons, type ScrapReason } from './fixed-asset-scrap.policy.js';

/** 《固定资产报废申请单》: the manual names no fields; the label leads to the asset's card. */
export class AssetScrapRequest {
  @Titled('资产标签', 'Asset label') @IsUniqueKey() label!: string;
  @Titled('报废原因', 'Reason for scrapping') @IsIn(scrapReasons) reason!: ScrapReason;
  @Titled('情况说明', 'Explanation') @IsString() @IsNotEmpty() @MaxLength(2000) explanation!: string;
}

/** What the requester corrects when he submits; empty when nothing. */
export class AssetScrapCorrection {
  @Titled('资产标签', 'Asset label') @IsOptional() @IsUniqueKey() label?: string;
  @Titled('报废原因', 'Reason for scrapping') @IsOptional() @IsIn(scrapReasons) reason?: ScrapReason;
  @Titled('情况说明', 'Explanation') @IsOptional() @IsString() @IsNotEmpty() @MaxLength(2000) explanation?: string;
}

/** How administration organises the appraisal (000 篇三 1.2.4 步骤二). */
export class AppraisalArrangement {
  @Titled('鉴定安排', 'Arrangement') @IsString() @IsNotEmpty() @MaxLength(2000) arrangement!: string;
}

/** What the technicians found. */
export class Appraisal {
  @Titled('鉴定结论', 'Conclusion of the appraisal') @IsString() @IsNotEmpty() @MaxLength(2000) conclusion!: string;
}

export class OptionalRemark {
  @Titled('说明', 'Remark') @IsOptional() @IsString() @MaxLength(2000) remark?: string;
}

/** A return or a rejection says why. */
export class Remark {
  @Titled('说明', 'Remark') @IsString() @IsNotEmpty() @MaxLength(2000) remark!: string;
}

/** How the asset was disposed of; the manual is silent on methods and proceeds. */
export class Disposal {
  @Titled('处置方式', 'Method of disposal') @IsString() @IsNotEmpty() @MaxLength(500) method!: string;
  @Titled('处置收入（元）', 'Proceeds in yuan') @IsOptional() @IsMoney({ currency: 'CNY' }) proceeds?: string;
}

export const outcomes = ['writtenOff', 'appraisedUsable', 'rejected', 'withdrawn'] as const;

/** What a scrapping ends with. */
export class ScrapOutcome {
  @Titled('结果', 'Outcome') @IsIn(outcomes) outcome!: (typeof outcomes)[number];
  /** Of a withdrawal, where one was given. */
  @Titled('撤回原因', 'Reason for the withdrawal') @IsOptional() @IsString() reason?: string;
}
