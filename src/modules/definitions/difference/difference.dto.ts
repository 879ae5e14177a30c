import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { wholeNumber, type LocalizedTextAnswer } from '../../http/index.js';
import { traitParts, type TraitPart } from './trait.js';

/** Names the version to compare with. */
export class DifferenceQuery {
  /** The version to compare with; the one before when absent. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  @Transform(wholeNumber)
  since?: number;
}

/** What one version says otherwise than the other one. */
export class DefinitionChangeAnswer {
  @ApiProperty({ enum: traitParts })
  readonly part!: TraitPart;
  /** What it is about, the same in every version: the path of a state, the key of a parameter. */
  readonly id!: string;
  readonly title!: LocalizedTextAnswer;
  /** `null`: it is new. */
  readonly before!: LocalizedTextAnswer | null;
  /** `null`: it is gone. */
  readonly after!: LocalizedTextAnswer | null;
}

/** How two versions of a process differ. */
export class DefinitionDifferenceAnswer {
  readonly key!: string;
  /** The version that it is compared with. */
  readonly since!: number;
  readonly version!: number;
  readonly changes!: DefinitionChangeAnswer[];
  /** The sources differ: without changes above, in what a rule works out and not in what it is called. */
  readonly sourcesDiffer!: boolean;
}
