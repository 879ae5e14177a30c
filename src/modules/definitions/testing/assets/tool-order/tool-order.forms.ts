import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Personal } from '../../../../../engine/index.js';

export class ToolLine {
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  name!: string;

  @IsInt()
  @Min(1)
  @Max(99)
  quantity = 1;
}

export class Delivery {
  @IsISO8601({ strict: true })
  date!: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  address?: string;
}

export class ToolOrderForm {
  @IsString()
  @MinLength(1)
  @MaxLength(10)
  subject!: string;

  @Matches(/^\d{1,9}\.\d{2}$/)
  amount!: string;

  @IsIn(['CNY', 'EUR'])
  currency: 'CNY' | 'EUR' = 'CNY';

  @IsBoolean()
  urgent!: boolean;

  @ValidateIf((form: ToolOrderForm) => form.urgent)
  @IsString()
  reason?: string;

  @IsOptional()
  @IsString({ each: true })
  @ArrayMaxSize(2)
  tags?: string[];

  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => ToolLine)
  lines!: ToolLine[];

  @IsOptional()
  @ValidateNested()
  delivery?: Delivery;

  @Personal()
  @IsOptional()
  @IsString()
  phone?: string;
}

export class Verdict {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  opinion?: string;
}
