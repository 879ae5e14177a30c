import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';

/** A personal value as somebody knows it: a name, a telephone number. It travels in the body, so that no log keeps it. */
export class SearchRequest {
  @IsString()
  @Length(1, 4000)
  value!: string;

  /**
   * Also finds it inside longer texts, such as opinions and comments. No index helps with that, so an answer covers
   * 10,000 values at most; `next` says where to go on.
   */
  @IsOptional()
  @IsBoolean()
  inside?: boolean;

  /** With `inside`: goes on after the answer whose `next` this is. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  after?: string;
}

/** Everything that is known of a person, and why it is erased. */
export class EraseValuesRequest {
  /** Every personal value that is one of these is erased, whoever submitted it. Case, width and spaces do not matter. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(4000, { each: true })
  values?: string[];

  /** What stands in these places is erased as a whole: the ids that a search has found. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  ids?: string[];

  @IsString()
  @Length(1, 500)
  reason!: string;
}
