import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsDay, IsDepartment, IsMoney, IsPerson, Titled, IsUniqueKey } from '../../../engine/index.js';

export const outcomes = ['registered', 'rejected', 'acceptanceFailed', 'withdrawn'] as const;

/** 《固定资产购置申请》: use, specification, budget (000 篇三 1.2.2), and what tells a fixed asset (1.2.1). One asset. */
export class AssetPurchaseRequest {
  @Titled('资产名称', 'Asset name') @IsString() @IsNotEmpty() @MaxLength(200) assetName!: string;
  @Titled('用途', 'Use') @IsString() @IsNotEmpty() @MaxLength(2000) use!: string;
  @Titled('规格', 'Specification') @IsString() @IsNotEmpty() @MaxLength(2000) specification!: string;
  @Titled('预算（元）', 'Budget in yuan') @IsMoney({ currency: 'CNY' }) budget!: string;
  @Titled('单位价值（元）', 'Unit value in yuan') @IsMoney({ currency: 'CNY' }) unitValue!: string;
  /** The manual's threshold is in yuan. */
  @Titled('币种', 'Currency') @IsIn(['CNY']) currency!: 'CNY';
  @Titled('使用年限（月）', 'Useful life in months') @IsInt() @Min(1) @Max(1200) usefulLifeMonths!: number;
}

/** What the requester corrects when he submits; empty when nothing. */
export class AssetPurchaseCorrection {
  @Titled('资产名称', 'Asset name') @IsOptional() @IsString() @IsNotEmpty() @MaxLength(200) assetName?: string;
  @Titled('用途', 'Use') @IsOptional() @IsString() @IsNotEmpty() @MaxLength(2000) use?: string;
  @Titled('规格', 'Specification') @IsOptional() @IsString() @IsNotEmpty() @MaxLength(2000) specification?: string;
  @Titled('预算（元）', 'Budget in yuan') @IsOptional() @IsMoney({ currency: 'CNY' }) budget?: string;
  @Titled('单位价值（元）', 'Unit value in yuan') @IsOptional() @IsMoney({ currency: 'CNY' }) unitValue?: string;
  @Titled('使用年限（月）', 'Useful life in months')
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1200)
  usefulLifeMonths?: number;
}

export class OptionalRemark {
  @Titled('说明', 'Remark') @IsOptional() @IsString() @MaxLength(2000) remark?: string;
}

/** A return or a rejection says why. */
export class Remark {
  @Titled('说明', 'Remark') @IsString() @IsNotEmpty() @MaxLength(2000) remark!: string;
}

export class Purchase {
  @Titled('供应商', 'Supplier') @IsString() @IsNotEmpty() @MaxLength(200) supplier!: string;
  @Titled('购置价格（元）', 'Price in yuan') @IsMoney({ currency: 'CNY' }) price!: string;
}

/** What the goods lack. */
export class FailedAcceptance {
  @Titled('不合格之处', 'Defects') @IsString() @IsNotEmpty() @MaxLength(2000) defects!: string;
}

/** 《固定资产卡片》 with its seven fields (`asset.card.requiredFields`) and the unique label (000 篇三 1.2.2 步骤三). */
export class AssetCard {
  @Titled('资产标签', 'Asset label') @IsUniqueKey() label!: string;
  @Titled('资产名称', 'Asset name') @IsString() @IsNotEmpty() @MaxLength(200) assetName!: string;
  @Titled('型号', 'Model') @IsString() @IsNotEmpty() @MaxLength(200) model!: string;
  @Titled('购置日期', 'Purchase date') @IsDay() purchaseDate!: string;
  @Titled('原值（元）', 'Original value in yuan') @IsMoney({ currency: 'CNY' }) originalValue!: string;
  @Titled('使用部门', 'Using department') @IsDepartment() usingDepartment!: string;
  @Titled('保管人', 'Custodian') @IsPerson() custodianId!: string;
  @Titled('序列号', 'Serial number') @IsString() @IsNotEmpty() @MaxLength(100) serialNumber!: string;
}

/** What a purchase ends with. */
export class PurchaseOutcome {
  @Titled('结果', 'Outcome') @IsIn(outcomes) outcome!: (typeof outcomes)[number];
  @Titled('资产标签', 'Asset label') @IsOptional() @IsString() label!: string | null;
  /** Of a withdrawal, where one was given. */
  @Titled('撤回原因', 'Reason for the withdrawal') @IsOptional() @IsString() reason?: string;
}
