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
import { Personal, Titled } from '../../../../../engine/index.js';

export class ToolLine {
  @Titled('工具名称', 'Name of the tool')
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  name!: string;

  @Titled('数量', 'Quantity')
  @IsInt()
  @Min(1)
  @Max(99)
  quantity = 1;
}

export class Delivery {
  @Titled('交付日期', 'Date of delivery')
  @IsISO8601({ strict: true })
  date!: string;

  @Titled('交付地址', 'Address')
  @IsOptional()
  @IsString()
  @MaxLength(200)
  address?: string;
}

export class ToolOrderForm {
  @Titled('主题', 'Subject')
  @IsString()
  @MinLength(1)
  @MaxLength(10)
  subject!: string;

  @Titled('金额', 'Amount')
  @Matches(/^\d{1,9}\.\d{2}$/)
  amount!: string;

  @Titled('币种', 'Currency')
  @IsIn(['CNY', 'EUR'])
  currency: 'CNY' | 'EUR' = 'CNY';

  @Titled('紧急', 'Urgent')
  @IsBoolean()
  urgent!: boolean;

  @Titled('紧急原因', 'Reason for the urgency')
  @ValidateIf((form: ToolOrderForm) => form.urgent)
  @IsString()
  reason?: string;

  @Titled('标签', 'Tags')
  @IsOptional()
  @IsString({ each: true })
  @ArrayMaxSize(2)
  tags?: string[];

  @Titled('工具明细', 'Tools')
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => ToolLine)
  lines!: ToolLine[];

  @Titled('交付', 'Delivery')
  @IsOptional()
  @ValidateNested()
  delivery?: Delivery;

  @Titled('联系电话', 'Telephone')
  @Personal()
  @IsOptional()
  @IsString()
  phone?: string;
}

export class Verdict {
  @Titled('意见', 'Opinion')
  @IsOptional()
  @IsString()
  @MaxLength(500)
  opinion?: string;
}
