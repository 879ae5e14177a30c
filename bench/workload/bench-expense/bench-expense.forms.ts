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
import { OnRecord, Titled } from '../../../src/engine/index.js';

export class ExpenseLineForm {
  @Titled('费用类别', 'Category')
  @IsIn(['travel', 'lodging', 'meals', 'other'])
  category!: string;

  @Titled('金额', 'Amount')
  @IsNumberString()
  amount!: string;

  @Titled('发生日期', 'Date of the expense')
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  spentOn!: string;

  @Titled('说明', 'Description')
  @IsString()
  @MaxLength(200)
  description!: string;
}

/** The start form: with the policy it makes a context of about 1 KB. */
export class ExpenseClaimForm {
  @Titled('事由', 'Purpose')
  @IsString()
  @MaxLength(200)
  purpose!: string;

  @Titled('成本中心', 'Cost centre')
  @IsString()
  @MaxLength(40)
  costCentre!: string;

  @Titled('合计', 'Total')
  @IsNumberString()
  total!: string;

  @Titled('币种', 'Currency')
  @Matches(/^[A-Z]{3}$/)
  currency!: string;

  @Titled('费用明细', 'Expenses')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ExpenseLineForm)
  lines!: ExpenseLineForm[];
}

/** What a reviewer says with his decision: on record, as in the naive host, which has no vault. */
export class OpinionForm {
  @Titled('意见', 'Opinion')
  @IsString()
  @MaxLength(500)
  @OnRecord()
  opinion!: string;
}

export class PaymentForm {
  @Titled('付款凭证号', 'Payment reference')
  @IsString()
  @MaxLength(60)
  reference!: string;
}
