import {
  IsISO8601,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

/** An amount of money in yuan as a decimal string, for example `8000.00`. */
const yuan = /^(0|[1-9]\d{0,11})(\.\d{1,2})?$/;

/** 《固定资产购置申请》: use, specification, budget (000 篇三 1.2.2), and what tells a fixed asset (1.2.1). One asset. */
export class AssetPurchaseRequest {
  @IsString() @IsNotEmpty() @MaxLength(200) assetName!: string;
  @IsString() @IsNotEmpty() @MaxLength(2000) use!: string;
  @IsString() @IsNotEmpty() @MaxLength(2000) specification!: string;
  @Matches(yuan) budget!: string;
  @Matches(yuan) unitValue!: string;
  /** The manual's threshold is in yuan. */
  @IsIn(['CNY']) currency!: 'CNY';
  @IsInt() @Min(1) @Max(1200) usefulLifeMonths!: number;
}

/** What the requester corrects when he submits; empty when nothing. */
export class AssetPurchaseCorrection {
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(200) assetName?: string;
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(2000) use?: string;
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(2000) specification?: string;
  @IsOptional() @Matches(yuan) budget?: string;
  @IsOptional() @Matches(yuan) unitValue?: string;
  @IsOptional() @IsInt() @Min(1) @Max(1200) usefulLifeMonths?: number;
}

export class OptionalRemark {
  @IsOptional() @IsString() @MaxLength(2000) remark?: string;
}

/** A return or a rejection says why. */
export class Remark {
  @IsString() @IsNotEmpty() @MaxLength(2000) remark!: string;
}

export class Purchase {
  @IsString() @IsNotEmpty() @MaxLength(200) supplier!: string;
  @Matches(yuan) price!: string;
}

/** What the goods lack. */
export class FailedAcceptance {
  @IsString() @IsNotEmpty() @MaxLength(2000) defects!: string;
}

/** 《固定资产卡片》 with its seven fields (`asset.card.requiredFields`) and the unique label (000 篇三 1.2.2 步骤三). */
export class AssetCard {
  @Matches(/^\S+$/) @MaxLength(40) label!: string;
  @IsString() @IsNotEmpty() @MaxLength(200) assetName!: string;
  @IsString() @IsNotEmpty() @MaxLength(200) model!: string;
  /** A day, for example `2025-03-03`. */
  @IsISO8601({ strict: true }) @Matches(/^\d{4}-\d{2}-\d{2}$/) purchaseDate!: string;
  @Matches(yuan) originalValue!: string;
  @IsString() @IsNotEmpty() @MaxLength(100) usingDepartment!: string;
  /** The custodian's user id. */
  @IsString() @IsNotEmpty() @MaxLength(100) custodianId!: string;
  @IsString() @IsNotEmpty() @MaxLength(100) serialNumber!: string;
}
