import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { DefinitionQuery } from '../definition-query.dto.js';

export const layoutDetails = ['reader', 'exact'] as const;

export type LayoutDetail = (typeof layoutDetails)[number];

export class LayoutQuery extends DefinitionQuery {
  /** `reader`: as those read it who do the work; `exact`: every state, as XState has it. */
  @IsIn(layoutDetails)
  detail: LayoutDetail = 'reader';
}

/** A state in its place. */
export class BoxAnswer {
  /** Its path below the root, for example `internalReview.legal`. */
  readonly id!: string;
  readonly parent!: string | null;
  @ApiProperty({ enum: ['state', 'group', 'parallel', 'final', 'choice'] })
  readonly kind!: 'state' | 'group' | 'parallel' | 'final' | 'choice';
  readonly x!: number;
  readonly y!: number;
  readonly w!: number;
  readonly h!: number;
  readonly title!: string;
  /** Its title in the lines of the drawing: what does not fit is left out. */
  readonly lines!: string[];
  /** The paths of the states that are drawn as this one. */
  readonly folds!: string[];
  /** Of those, where it waits for somebody: a case that was in the others alone has skipped it. */
  readonly waits!: string[];
  /** The titles of events that leave it for where many others go too. */
  readonly exits!: string[];
  /** Whether somebody has work in it. */
  readonly human!: boolean;
}

/** A place, in pixels from the upper left corner. */
export class PointAnswer {
  readonly x!: number;
  readonly y!: number;
}

/** What is written at an arrow. */
export class EdgeLabelAnswer {
  readonly text!: string;
  readonly x!: number;
  readonly y!: number;
  readonly w!: number;
  readonly h!: number;
}

/** An arrow in its place. */
export class EdgeAnswer {
  readonly id!: string;
  readonly from!: string;
  readonly to!: string;
  @ApiProperty({ enum: ['event', 'after', 'always', 'done', 'error'] })
  readonly kind!: 'event' | 'after' | 'always' | 'done' | 'error';
  /** The types of the events that go this way. */
  readonly events!: string[];
  readonly points!: PointAnswer[];
  readonly label!: EdgeLabelAnswer | null;
}

/** The geometry of a chart: the same for page, print and picture. */
export class LayoutAnswer {
  readonly width!: number;
  readonly height!: number;
  readonly boxes!: BoxAnswer[];
  readonly edges!: EdgeAnswer[];
}
