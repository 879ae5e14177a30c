import { IsString, Length } from 'class-validator';

/** A name in both languages. */
export class LocalizedName {
  @IsString()
  @Length(1, 100)
  zh!: string;

  @IsString()
  @Length(1, 100)
  en!: string;
}
