import { FilledLineAnswer, type LocalizedTextAnswer } from '../http/index.js';

/** A line of the sheet of a case. */
export class SheetFieldAnswer extends FilledLineAnswer {
  /** What it belongs to: the request, or what was added later. */
  readonly group!: LocalizedTextAnswer;
}

/** What a case says, in the order of its forms. */
export class SheetAnswer {
  readonly position!: number;
  readonly items!: SheetFieldAnswer[];
}
