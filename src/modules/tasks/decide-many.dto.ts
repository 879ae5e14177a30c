import { ApiProperty, ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Verbatim } from '../../engine/index.js';
import { InstanceAnswer } from '../runtime/index.js';
import { DecideTaskRequest } from './decide-task.dto.js';

/** One of many decisions. */
export class DecisionRequest extends DecideTaskRequest {
  @Verbatim()
  @IsString()
  @MaxLength(100)
  taskId!: string;
}

/** Several decisions of one person at once. */
export class DecideManyRequest {
  /** At most 100; each is decided by itself, in this order. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => DecisionRequest)
  items!: DecisionRequest[];
}

/** What came of one of many decisions. */
@ApiExtraModels(InstanceAnswer)
export class DecisionAnswer {
  readonly taskId!: string;
  /** The HTTP status that it would have been answered with alone. */
  readonly status!: number;
  /** Whether it is the first answer to this decision, once more. */
  readonly replayed!: boolean;
  @ApiProperty({ description: 'The case after it', allOf: [{ $ref: getSchemaPath(InstanceAnswer) }] })
  readonly instance?: object;
  @ApiProperty({ description: 'Why it was refused', allOf: [{ $ref: '#/components/schemas/Problem' }] })
  readonly problem?: object;
}

/** What came of many decisions, in their order. */
export class DecideManyAnswer {
  @ApiProperty({ type: [DecisionAnswer] })
  readonly items!: readonly DecisionAnswer[];
}
