import { IsString, Length, Matches } from 'class-validator';

/** A name in both languages. */
export class LocalizedName {
  @IsString()
  @Length(1, 100)
  @Matches(/\S/)
  zh!: string;

  @IsString()
  @Length(1, 100)
  @Matches(/\S/)
  en!: string;
}
