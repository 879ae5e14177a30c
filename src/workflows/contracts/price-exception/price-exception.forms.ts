import { IsBoolean, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsCurrency, IsMoney, Titled } from '../../../engine/index.js';

/** Per cent as a decimal string, for example `12.5`; at most 100. */
const percent = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/;

/** The report of a quotation or discount beyond authority. The manual names no form: its fields are [model]. */
export class PriceExceptionForm {
  @Titled('客户', 'Customer') @IsString() @IsNotEmpty() @MaxLength(200) customer!: string;
  @Titled('报价或合同名称', 'Quotation or contract') @IsString() @IsNotEmpty() @MaxLength(200) title!: string;
  @Titled('金额', 'Amount') @IsMoney({ currencyField: 'currency' }) amount!: string;
  /** ISO 4217. */
  @Titled('币种', 'Currency') @IsCurrency() currency!: string;
  @Titled('申请折扣率（%）', 'Requested discount (%)')
  @Matches(percent, { context: { example: '12.5' } })
  requestedDiscountPercent!: string;
  @Titled('申请理由', 'Reason') @IsString() @IsNotEmpty() @MaxLength(4000) reason!: string;
}

/** What the requester corrects before he reports again. */
export class PriceExceptionCorrection {
  @Titled('金额', 'Amount') @IsOptional() @IsMoney({ currencyField: 'currency' }) amount?: string;
  @Titled('申请折扣率（%）', 'Requested discount (%)')
  @IsOptional()
  @Matches(percent, { context: { example: '12.5' } })
  requestedDiscountPercent?: string;
  @Titled('申请理由', 'Reason') @IsOptional() @IsString() @IsNotEmpty() @MaxLength(4000) reason?: string;
}

/** An approver's remark; a return or a rejection needs one. */
export class Remark {
  @Titled('说明', 'Remark') @IsString() @IsNotEmpty() @MaxLength(2000) remark!: string;
}

export class OptionalRemark {
  @Titled('说明', 'Remark') @IsOptional() @IsString() @MaxLength(2000) remark?: string;
}

/** What was decided, on which terms: those of the last report, corrections included. */
export class PriceDecision {
  @Titled('已批准', 'Approved') @IsBoolean() approved!: boolean;
  @Titled('金额', 'Amount') @IsMoney({ currencyField: 'currency' }) amount!: string;
  @Titled('币种', 'Currency') @IsCurrency() currency!: string;
  @Titled('折扣率（%）', 'Discount (%)') @Matches(percent, { context: { example: '12.5' } }) discountPercent!: string;
  /** The person who approved, rejected or withdrew. */
  @Titled('决定人', 'Decided by') @IsString() decidedBy!: string;
  @Titled('说明', 'Remark') @IsOptional() @IsString() remark?: string;
}
