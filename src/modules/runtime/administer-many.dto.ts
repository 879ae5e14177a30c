import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsString, IsUUID, ValidateIf } from 'class-validator';
import { AdministerCaseRequest } from './administer-case.dto.js';
import { AdministeredInstanceAnswer } from './instance.dto.js';

/** What administrators do to many cases at once, by the name that it has in the path of one case. */
export const manyActs = {
  suspend: 'SUSPEND',
  resume: 'RESUME',
  terminate: 'TERMINATE',
  modify: 'MODIFY',
  'modify/confirm': 'CONFIRM_MODIFICATION',
  'modify/cancel': 'CANCEL_MODIFICATION',
} as const;

export type ManyAct = keyof typeof manyActs;

/** The same for several cases, for one reason. */
export class AdministerManyRequest extends AdministerCaseRequest {
  /** At most 100; each is a command of its own. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID('all', { each: true })
  ids!: string[];

  @IsIn(Object.keys(manyActs))
  act!: ManyAct;

  /** Only of `modify`: the innermost states, by their paths. */
  @ValidateIf(({ act, to }: AdministerManyRequest) => act === 'modify' || to !== undefined)
  @IsArray()
  @IsString({ each: true })
  to?: string[];
}

/** What came of one of several cases. */
@ApiExtraModels(AdministeredInstanceAnswer)
export class AdministeredAnswer {
  readonly id!: string;
  /** The HTTP status that it would have been answered with alone. */
  readonly status!: number;
  /** Whether it is the first answer to this act, once more. */
  readonly replayed!: boolean;
  @ApiProperty({ description: 'The case after it', allOf: [{ $ref: getSchemaPath(AdministeredInstanceAnswer) }] })
  readonly instance?: object;
  @ApiProperty({ description: 'Why it was refused', allOf: [{ $ref: '#/components/schemas/Problem' }] })
  readonly problem?: object;
}

/** What came of several cases, in their order. */
export class AdministerManyAnswer {
  @ApiProperty({ type: [AdministeredAnswer] })
  readonly items!: readonly AdministeredAnswer[];
}
