import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** An amount of money as a decimal string, for example `128000.00`. */
const money = /^(0|[1-9]\d{0,11})(\.\d{1,2})?$/;
/** Per cent as a decimal string, for example `12.5`; at most 100. */
const percent = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/;

/** The report of a quotation or discount beyond authority. The manual names no form: its fields are [model]. */
export class PriceExceptionForm {
  @IsString() @IsNotEmpty() @MaxLength(200) customer!: string;
  @IsString() @IsNotEmpty() @MaxLength(200) title!: string;
  @Matches(money) amount!: string;
  /** ISO 4217. */
  @Matches(/^[A-Z]{3}$/) currency!: string;
  @Matches(percent) requestedDiscountPercent!: string;
  @IsString() @IsNotEmpty() @MaxLength(4000) reason!: string;
}

/** What the requester corrects before he reports again. */
export class PriceExceptionCorrection {
  @IsOptional() @Matches(money) amount?: string;
  @IsOptional() @Matches(percent) requestedDiscountPercent?: string;
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(4000) reason?: string;
}

/** An approver's remark; a return or a rejection needs one. */
export class Remark {
  @IsString() @IsNotEmpty() @MaxLength(2000) remark!: string;
}

export class OptionalRemark {
  @IsOptional() @IsString() @MaxLength(2000) remark?: string;
}
