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
import { Personal } from '../../../engine/index.js';

/** An amount of money as a decimal string, for example `128000.00`. */
const money = /^(0|[1-9]\d{0,11})(\.\d{1,2})?$/;
/** Per cent as a decimal string, for example `12.5`; at most 100. */
const percent = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/;

export const templates = ['standard', 'own'] as const;
export type Template = (typeof templates)[number];

/** 《合同评审表》 with the contract draft (000 篇三 4.1.1). */
export class ContractReviewForm {
  @IsString() @IsNotEmpty() @MaxLength(200) customer!: string;
  @Personal() @IsString() @IsNotEmpty() @MaxLength(100) customerContactName!: string;
  @Personal() @IsOptional() @IsString() @MaxLength(40) customerContactPhone?: string;
  @IsString() @IsNotEmpty() @MaxLength(200) title!: string;
  @Matches(money) amount!: string;
  /** ISO 4217. */
  @Matches(/^[A-Z]{3}$/) currency!: string;
  @IsIn(templates) template!: Template;
  @IsBoolean() technicalDelivery!: boolean;
  @IsBoolean() discountBeyondAuthority!: boolean;
  @IsOptional() @Matches(percent) requestedDiscountPercent?: string;
  @IsString() @IsNotEmpty() @MaxLength(4000) background!: string;
  @IsString() @IsNotEmpty() @MaxLength(4000) keyTerms!: string;
  @IsString() @IsNotEmpty() @MaxLength(4000) riskPoints!: string;
  /** Where the draft is found, for example its file name or number. */
  @IsString() @IsNotEmpty() @MaxLength(200) contractDraft!: string;
}

/** What the salesperson changes in the draft or the form when he submits it for review; empty when nothing. */
export class ContractChanges {
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(200) contractDraft?: string;
  @IsOptional() @IsIn(templates) template?: Template;
  @IsOptional() @Matches(money) amount?: string;
  @IsOptional() @IsBoolean() technicalDelivery?: boolean;
  @IsOptional() @IsBoolean() discountBeyondAuthority?: boolean;
  @IsOptional() @Matches(percent) requestedDiscountPercent?: string;
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(4000) background?: string;
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(4000) keyTerms?: string;
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(4000) riskPoints?: string;
}

/** A reviewer's or approver's entry in the form; `collectionRisk` is the finance department's assessment. */
export class Opinion {
  @IsOptional() @IsString() @MaxLength(4000) opinion?: string;
  @IsOptional() @IsString() @MaxLength(4000) proposedChanges?: string;
  @IsOptional() @IsBoolean() collectionRisk?: boolean;
}

/** A return or a rejection says why. */
export class AdverseOpinion {
  @IsString() @IsNotEmpty() @MaxLength(4000) opinion!: string;
  @IsOptional() @IsString() @MaxLength(4000) proposedChanges?: string;
  @IsOptional() @IsBoolean() collectionRisk?: boolean;
}

/** The final version after the negotiation (000 篇三 4.1.3). */
export class FinalVersion {
  /** Where the final version is found. */
  @IsString() @IsNotEmpty() @MaxLength(200) finalVersion!: string;
  /** Whether its terms differ from those that were reviewed. */
  @IsBoolean() changedSinceReview!: boolean;
  @IsOptional() @IsString() @MaxLength(4000) negotiatedChanges?: string;
}

/** Sealing and signing (000 篇三 4.1.4, 001 篇一 第三十七、三十八条). */
export class Sealing {
  @Matches(/^\S+$/) @MaxLength(40) contractNumber!: string;
  @IsInt() @Min(1) @Max(100) originals!: number;
  /** Whether every page is filled in: a blank document is never stamped. */
  @IsBoolean() documentFilledIn!: boolean;
}

/** One original or copy is filed. */
export class Filing {
  /** Where it is kept, for example shelf and file number. */
  @IsOptional() @IsString() @MaxLength(200) location?: string;
}

/** Why the salesperson withdraws, for example because the customer cancels. */
export class Withdrawal {
  @IsOptional() @IsString() @MaxLength(2000) reason?: string;
}
