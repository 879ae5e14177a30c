import { IsOptional, IsString, MaxLength } from 'class-validator';

/** What else to be told of, and since when. */
export class MyStreamQuery {
  /** `case:<id>` and `process:<key>`, with commas in between; at most 50. */
  @IsOptional()
  @IsString()
  @MaxLength(6000)
  watch?: string;

  /** The id of the last event that was seen, where `Last-Event-ID` cannot be sent. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  after?: string;
}
