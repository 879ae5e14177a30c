import { IsString, Length, Matches } from 'class-validator';

/** Why a person's values are erased: it stays, with who asked for it. */
export class EraseRequest {
  @IsString()
  @Length(1, 500)
  @Matches(/\S/)
  reason!: string;
}
