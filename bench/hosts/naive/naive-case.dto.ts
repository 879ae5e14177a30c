import { Type } from 'class-transformer';
import { IsIn, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import { ExpenseClaimForm } from '../../workload/bench-expense/bench-expense.forms.js';

export class NaiveStartDto {
  @IsString()
  @MaxLength(100)
  definition!: string;

  @ValidateNested()
  @Type(() => ExpenseClaimForm)
  input!: ExpenseClaimForm;
}

export class NaiveEventDto {
  @IsIn(['SUBMIT', 'WITHDRAW', 'APPROVE', 'RETURN', 'REJECT', 'PAY'])
  type!: 'SUBMIT' | 'WITHDRAW' | 'APPROVE' | 'RETURN' | 'REJECT' | 'PAY';

  @IsObject()
  data!: Record<string, string>;
}

export class NaiveSignInDto {
  @IsString()
  @MaxLength(100)
  username!: string;

  @IsString()
  @MaxLength(200)
  password!: string;
}
