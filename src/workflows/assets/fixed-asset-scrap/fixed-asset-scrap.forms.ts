import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { scrapReasons, type ScrapReason } from './fixed-asset-scrap.policy.js';

/** An amount of money in yuan as a decimal string, for example `120.00`. */
const yuan = /^(0|[1-9]\d{0,11})(\.\d{1,2})?$/;

/** 《固定资产报废申请单》: the manual names no fields; the label leads to the asset's card. */
export class AssetScrapRequest {
  @Matches(/^\S+$/) @MaxLength(40) label!: string;
  @IsIn(scrapReasons) reason!: ScrapReason;
  @IsString() @IsNotEmpty() @MaxLength(2000) explanation!: string;
}

/** What the requester corrects when he submits; empty when nothing. */
export class AssetScrapCorrection {
  @IsOptional() @Matches(/^\S+$/) @MaxLength(40) label?: string;
  @IsOptional() @IsIn(scrapReasons) reason?: ScrapReason;
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(2000) explanation?: string;
}

/** What the technicians found. */
export class Appraisal {
  @IsString() @IsNotEmpty() @MaxLength(2000) conclusion!: string;
}

export class OptionalRemark {
  @IsOptional() @IsString() @MaxLength(2000) remark?: string;
}

/** A return or a rejection says why. */
export class Remark {
  @IsString() @IsNotEmpty() @MaxLength(2000) remark!: string;
}

/** How the asset was disposed of; the manual is silent on methods and proceeds. */
export class Disposal {
  @IsString() @IsNotEmpty() @MaxLength(500) method!: string;
  @IsOptional() @Matches(yuan) proceeds?: string;
}
