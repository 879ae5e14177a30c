import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import type { Json, SkipReason } from '../../engine/index.js';
import { anyJson, type LocalizedTextAnswer, type PersonAnswer, wholeNumber } from '../http/index.js';

export class ChangesQuery {
  /** The position after which to look; 0 is the beginning. */
  @Transform(wholeNumber)
  @IsInt()
  @Min(0)
  after: number = 0;

  /** `seen`: after what you have seen of the case, whatever `after` says; nothing of one that you open for the first time. */
  @IsOptional()
  @IsIn(['seen'])
  since?: 'seen';

  /** The last position to look at; the last one of the case when absent. */
  @IsOptional()
  @Transform(wholeNumber)
  @IsInt()
  @Min(1)
  until?: number;
}

/** A field that has another value than before. */
export class ChangedFieldAnswer {
  /** Where the context holds it, for example `request.amount`. */
  readonly path!: string;
  readonly title!: LocalizedTextAnswer;
  @ApiProperty({ ...anyJson, description: 'What it held before the first change' })
  readonly before!: Json;
  @ApiProperty({ ...anyJson, description: 'What it holds after the last one' })
  readonly after!: Json;
  /** Who changed it last. */
  readonly by!: PersonAnswer;
  /** The record of the last change. */
  readonly position!: number;
}

/** Something that somebody did. */
class Happened {
  readonly position!: number;
  readonly at!: string;
  readonly by!: PersonAnswer;
}

/** A decision of a task, or a signature of one of several. */
export class DecisionChangeAnswer extends Happened {
  /** The key of the task. */
  readonly task!: string;
  readonly title!: LocalizedTextAnswer;
  /** @example APPROVE */
  readonly event!: string;
  readonly eventTitle!: LocalizedTextAnswer;
  /** Why nobody was asked: the policy takes it as given. */
  readonly skipped?: SkipReason;
}

/** A comment. */
export class CommentChangeAnswer extends Happened {
  @ApiProperty({ ...anyJson, description: 'Its text; an object where it was erased or is not for you' })
  readonly text!: Json;
}

/** A file that was attached. */
export class AttachmentChangeAnswer extends Happened {
  @ApiProperty({ ...anyJson, description: 'What the record holds of it' })
  readonly file!: Json;
}

/** Somebody who has a part in it since. */
export class JoinedPersonAnswer {
  readonly person!: PersonAnswer;
  /** `asked`: a task went to him; `copied`: he may read it. */
  readonly as!: 'asked' | 'copied';
  readonly position!: number;
}

/** What has changed in a case between two of its records. */
export class ChangesAnswer {
  readonly after!: number;
  /** The last record that was looked at. */
  readonly until!: number;
  /** More records lie before the wanted end: ask again after `until`. */
  readonly more!: boolean;
  readonly fields!: ChangedFieldAnswer[];
  readonly decisions!: DecisionChangeAnswer[];
  readonly comments!: CommentChangeAnswer[];
  readonly attachments!: AttachmentChangeAnswer[];
  readonly people!: JoinedPersonAnswer[];
}
