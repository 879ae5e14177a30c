import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsOptional,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';
import { PersonAnswer } from '../http/index.js';

/** A comment on a case. */
export class CommentRequest {
  @IsString()
  @Length(1, 4000)
  text!: string;

  /** Whom it is to be brought to the notice of, by id or username; they must have a part in the case. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  mentions?: string[];
}

/** What somebody has said of a case. */
export class CommentAnswer {
  readonly id!: string;
  readonly instanceId!: string;
  /** Of its record in the history; absent in the answer to whoever has just said it. */
  readonly position?: number;
  readonly by!: PersonAnswer;
  readonly at!: string;
  @ApiProperty({
    description: 'What was said; `{"$personal": id, "erased": true}` where it was erased',
    anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: true }],
  })
  readonly text!: string | object;
  @ApiProperty({ type: [PersonAnswer] })
  readonly mentions?: readonly PersonAnswer[];
}
