import { IsString, Length } from 'class-validator';

export class ResolveIncidentRequest {
  /** What was done about it. */
  @IsString()
  @Length(1, 2000)
  note!: string;
}
