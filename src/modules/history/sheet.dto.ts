import { ApiProperty } from '@nestjs/swagger';
import type { Json } from '../../engine/index.js';
import { anyJson, type LocalizedTextAnswer } from '../http/index.js';

/** A line of the sheet of a case. */
export class SheetFieldAnswer {
  /** What it belongs to: the request, or what was added later. */
  readonly group!: LocalizedTextAnswer;
  /** Where the context holds it, for example `request.title`. */
  readonly path!: string;
  readonly title!: LocalizedTextAnswer;
  /** What it is, as in the form (`x-kind`), for example `money`; `text` where the form does not say. */
  readonly kind!: string;
  @ApiProperty({ ...anyJson, description: 'Of `money` `{amount, currency}`, else as the form took it' })
  readonly value!: Json;
  /** A choice by its title, a person or a department by the name; `null`: the value says it. */
  readonly text!: LocalizedTextAnswer | null;
  /** Of a personal value: whether the caller sees it. */
  readonly personal?: 'shown' | 'hidden' | 'erased';
}

/** What a case says, in the order of its forms. */
export class SheetAnswer {
  readonly position!: number;
  readonly items!: SheetFieldAnswer[];
}
