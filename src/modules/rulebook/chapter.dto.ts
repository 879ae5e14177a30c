import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { LocalizedTextAnswer } from '../http/index.js';
import type { Block } from './block.js';

/** A heading: of a process at level 3, of its parts at level 4. */
export class HeadingBlockAnswer {
  @ApiProperty({ enum: ['heading'] })
  readonly kind!: 'heading';
  readonly level!: number;
  readonly text!: string;
  readonly anchor?: string;
}

/** A sentence. */
export class ParagraphBlockAnswer {
  @ApiProperty({ enum: ['paragraph'] })
  readonly kind!: 'paragraph';
  readonly text!: string;
}

/** A list of sentences. */
export class ListBlockAnswer {
  @ApiProperty({ enum: ['list'] })
  readonly kind!: 'list';
  readonly items!: string[];
}

/** A table. */
export class TableBlockAnswer {
  @ApiProperty({ enum: ['table'] })
  readonly kind!: 'table';
  readonly head!: string[];
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } })
  readonly rows!: string[][];
}

/** The chart of the process. */
export class DrawingBlockAnswer {
  @ApiProperty({ enum: ['drawing'] })
  readonly kind!: 'drawing';
  /** In the language of Mermaid. */
  readonly text!: string;
}

const blocks = [HeadingBlockAnswer, ParagraphBlockAnswer, ListBlockAnswer, TableBlockAnswer, DrawingBlockAnswer];

/** What of a process carries a clause. */
export class CarrierAnswer {
  @ApiProperty({ enum: ['state', 'task', 'parameter', 'rule', 'decision'] })
  readonly kind!: 'state' | 'task' | 'parameter' | 'rule' | 'decision';
  readonly title!: LocalizedTextAnswer;
}

/** A clause of a manual, and what carries it. */
export class CoveredClauseAnswer {
  readonly clause!: string;
  /** Nothing: no step, rule or parameter of the process names it. */
  readonly carriers!: CarrierAnswer[];
}

/** A process of the rulebook. */
export class RulebookEntryAnswer {
  readonly key!: string;
  readonly version!: number;
  readonly family!: string;
  readonly title!: LocalizedTextAnswer;
  /** How many clauses of the manuals the catalogue names for it. */
  readonly clauses!: number;
  /** How many of them nothing carries. */
  readonly uncovered!: number;
}

/** A clause of a manual that nothing carries. */
export class UncoveredClauseAnswer {
  /** The key of the process that the catalogue names it for. */
  readonly process!: string;
  /** `null`: no such process runs. */
  readonly title!: LocalizedTextAnswer | null;
  readonly clause!: string;
}

/** The rules of one process as they run, in one language, and the clauses of the manuals beside them. */
@ApiExtraModels(...blocks)
export class ChapterAnswer extends RulebookEntryAnswer {
  /** Whose values hold in the organisation. */
  readonly profile!: string;
  @ApiProperty({ type: 'array', items: { oneOf: blocks.map((block) => ({ $ref: getSchemaPath(block) })) } })
  readonly blocks!: readonly Block[];
  /** In the order of the catalogue. */
  readonly coverage!: CoveredClauseAnswer[];
}
