import {
  IsBoolean,
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
import { IsCurrency, IsMoney, Personal, Titled, IsUniqueKey } from '../../../engine/index.js';

/** Per cent as a decimal string, for example `12.5`; at most 100. */
const percent = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/;

export const outcomes = ['archived', 'rejected', 'cancelledByCustomer', 'withdrawn'] as const;

export const templates = ['standard', 'own'] as const;
export type Template = (typeof templates)[number];

/** 《合同评审表》 with the contract draft (000 篇三 4.1.1). */
export class ContractReviewForm {
  @Titled('客户', 'Customer') @IsString() @IsNotEmpty() @MaxLength(200) customer!: string;
  @Titled('客户联系人', 'Contact') @Personal() @IsString() @IsNotEmpty() @MaxLength(100) customerContactName!: string;
  @Titled('联系电话', 'Telephone') @Personal() @IsOptional() @IsString() @MaxLength(40) customerContactPhone?: string;
  @Titled('合同名称', 'Title of the contract') @IsString() @IsNotEmpty() @MaxLength(200) title!: string;
  @Titled('合同金额', 'Amount of the contract') @IsMoney({ currencyField: 'currency' }) amount!: string;
  /** ISO 4217. */
  @Titled('币种', 'Currency') @IsCurrency() currency!: string;
  @Titled('合同模板', 'Contract template') @IsIn(templates) template!: Template;
  @Titled('涉及技术交付', 'Involves technical delivery') @IsBoolean() technicalDelivery!: boolean;
  @Titled('折扣超出权限', 'Discount beyond authority') @IsBoolean() discountBeyondAuthority!: boolean;
  @Titled('申请折扣率（%）', 'Requested discount (%)')
  @IsOptional()
  @Matches(percent, { context: { example: '12.5' } })
  requestedDiscountPercent?: string;
  @Titled('合同背景', 'Background') @IsString() @IsNotEmpty() @MaxLength(4000) background!: string;
  @Titled('关键条款', 'Key terms') @IsString() @IsNotEmpty() @MaxLength(4000) keyTerms!: string;
  @Titled('风险点', 'Risk points') @IsString() @IsNotEmpty() @MaxLength(4000) riskPoints!: string;
  /** Where the draft is found, for example its file name or number. */
  @Titled('合同草案', 'Contract draft') @IsString() @IsNotEmpty() @MaxLength(200) contractDraft!: string;
}

/** What the salesperson changes in the draft or the form when he submits it for review; empty when nothing. */
export class ContractChanges {
  @Titled('合同草案', 'Contract draft') @IsOptional() @IsString() @IsNotEmpty() @MaxLength(200) contractDraft?: string;
  @Titled('合同模板', 'Contract template') @IsOptional() @IsIn(templates) template?: Template;
  @Titled('合同金额', 'Amount of the contract') @IsOptional() @IsMoney({ currencyField: 'currency' }) amount?: string;
  @Titled('涉及技术交付', 'Involves technical delivery') @IsOptional() @IsBoolean() technicalDelivery?: boolean;
  @Titled('折扣超出权限', 'Discount beyond authority') @IsOptional() @IsBoolean() discountBeyondAuthority?: boolean;
  @Titled('申请折扣率（%）', 'Requested discount (%)')
  @IsOptional()
  @Matches(percent, { context: { example: '12.5' } })
  requestedDiscountPercent?: string;
  @Titled('合同背景', 'Background') @IsOptional() @IsString() @IsNotEmpty() @MaxLength(4000) background?: string;
  @Titled('关键条款', 'Key terms') @IsOptional() @IsString() @IsNotEmpty() @MaxLength(4000) keyTerms?: string;
  @Titled('风险点', 'Risk points') @IsOptional() @IsString() @IsNotEmpty() @MaxLength(4000) riskPoints?: string;
}

/** A reviewer's or approver's entry in the form. */
export class Opinion {
  @Titled('意见', 'Opinion') @IsOptional() @IsString() @MaxLength(4000) opinion?: string;
  @Titled('修改建议', 'Proposed changes') @IsOptional() @IsString() @MaxLength(4000) proposedChanges?: string;
}

/** The finance department's entry, with its assessment of the collection (000 篇三 4.1.2 步骤三). */
export class FinanceOpinion extends Opinion {
  @Titled('存在回款风险', 'Involves a collection risk') @IsBoolean() collectionRisk!: boolean;
}

/** A return or a rejection says why. */
export class AdverseOpinion {
  @Titled('意见', 'Opinion') @IsString() @IsNotEmpty() @MaxLength(4000) opinion!: string;
  @Titled('修改建议', 'Proposed changes') @IsOptional() @IsString() @MaxLength(4000) proposedChanges?: string;
}

/** The final version after the negotiation (000 篇三 4.1.3). */
export class FinalVersion {
  /** Where the final version is found. */
  @Titled('最终版合同', 'Final version') @IsString() @IsNotEmpty() @MaxLength(200) finalVersion!: string;
  /** Whether its terms differ from those that were reviewed. */
  @Titled('评审后有修改', 'Changed since the review') @IsBoolean() changedSinceReview!: boolean;
  @Titled('协商修改的内容', 'Negotiated changes') @IsOptional() @IsString() @MaxLength(4000) negotiatedChanges?: string;
  /** The price where it was negotiated; as it was reviewed when absent. */
  @Titled('合同金额', 'Amount of the contract') @IsOptional() @IsMoney({ currencyField: 'currency' }) amount?: string;
  @Titled('申请折扣率（%）', 'Requested discount (%)')
  @IsOptional()
  @Matches(percent, { context: { example: '12.5' } })
  requestedDiscountPercent?: string;
  /** A lower price counts as beyond authority unless it is said to be within. */
  @Titled('折扣超出权限', 'Discount beyond authority') @IsOptional() @IsBoolean() discountBeyondAuthority?: boolean;
}

/** Sealing and signing (000 篇三 4.1.4, 001 篇一 第三十七、三十八条). */
export class Sealing {
  @Titled('合同编号', 'Contract number') @IsUniqueKey() contractNumber!: string;
  @Titled('原件份数', 'Number of originals') @IsInt() @Min(1) @Max(100) originals!: number;
  /** Whether every page is filled in: a blank document is never stamped. */
  @Titled('文件已填写完整', 'Document is filled in') @IsBoolean() documentFilledIn!: boolean;
}

/** One original or copy is filed. */
export class Filing {
  /** Where it is kept, for example shelf and file number. */
  @Titled('存放位置', 'Where it is kept') @IsOptional() @IsString() @MaxLength(200) location?: string;
}

export const withdrawalCauses = ['customerCancels', 'other'] as const;

/** Why the salesperson withdraws. */
export class Withdrawal {
  @Titled('撤回事由', 'Cause of the withdrawal')
  @IsOptional()
  @IsIn(withdrawalCauses)
  cause?: (typeof withdrawalCauses)[number];
  @Titled('撤回原因', 'Reason for the withdrawal') @IsOptional() @IsString() @MaxLength(2000) reason?: string;
}

/** What a contract review ends with. */
export class ContractReviewOutcome {
  @Titled('结果', 'Outcome') @IsIn(outcomes) outcome!: (typeof outcomes)[number];
  /** Of a withdrawal, where one was given. */
  @Titled('撤回原因', 'Reason for the withdrawal') @IsOptional() @IsString() reason?: string;
}
