import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsString, Length, MaxLength } from 'class-validator';

/** A personal value as somebody knows it: a name, a telephone number. It travels in the body, so that no log keeps it. */
export class SearchRequest {
  @IsString()
  @Length(1, 4000)
  value!: string;
}

/** Everything that is known of a person, and why it is erased. */
export class EraseValuesRequest {
  /** Every personal value that is one of these is erased, whoever submitted it. Case, width and spaces do not matter. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(4000, { each: true })
  values!: string[];

  @IsString()
  @Length(1, 500)
  reason!: string;
}
