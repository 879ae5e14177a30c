import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '../../engine/index.js';

/** A field that is not copied. */
export class LeftOutAnswer {
  /** Where the form has it, for example `items.0.photo`. */
  readonly path!: string;
  /** `notAsked`: the form asks for it no longer; `unique`: a label; `personal`: erased, or not yours to read. */
  readonly because!: 'notAsked' | 'file' | 'unique' | 'personal';
}

/** A start form filled in from a case: check it, complete it, and start the new case with `POST /instances`. */
export class CopiedFormAnswer {
  readonly definition!: string;
  /** The newest version, whose form it is. */
  readonly version!: number;
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly input!: JsonObject;
  readonly leftOut!: LeftOutAnswer[];
}
