import { IsString, Length } from 'class-validator';

/** Why a person's values are erased: it stays, with who asked for it. */
export class EraseRequest {
  @IsString()
  @Length(1, 500)
  reason!: string;
}
