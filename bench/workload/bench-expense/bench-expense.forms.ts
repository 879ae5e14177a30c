import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNumberString,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

export class ExpenseLineForm {
  @IsIn(['travel', 'lodging', 'meals', 'other'])
  category!: string;

  @IsNumberString()
  amount!: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  spentOn!: string;

  @IsString()
  @MaxLength(200)
  description!: string;
}

/** The start form: with the policy it makes a context of about 1 KB. */
export class ExpenseClaimForm {
  @IsString()
  @MaxLength(200)
  purpose!: string;

  @IsString()
  @MaxLength(40)
  costCentre!: string;

  @IsNumberString()
  total!: string;

  @Matches(/^[A-Z]{3}$/)
  currency!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ExpenseLineForm)
  lines!: ExpenseLineForm[];
}

/** What a reviewer says with his decision. */
export class OpinionForm {
  @IsString()
  @MaxLength(500)
  opinion!: string;
}

export class PaymentForm {
  @IsString()
  @MaxLength(60)
  reference!: string;
}
