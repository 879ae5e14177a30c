/**
 * The numbers that a manual gives the cases of a process, for example YYMMCC: year and month where the organisation is,
 * and a sequence that begins anew with each month. A case has its number from its start.
 */
export interface Numbering<Kept extends string = string> {
  /** Processes with the same series share one sequence. `case` is taken: it numbers the cases of all processes. */
  readonly series: string;
  /** The least width of the sequence. What does not fit any more is written wider, and nobody is turned away. */
  readonly digits: number;
  /** What the case keeps it as. */
  readonly keptAs: Kept;
}

/** A number of a series, for example `250307`: the month as YYMM, and a sequence from 1. */
export const serialNumber = (month: string, sequence: number, digits: number): string =>
  `${month}${String(sequence).padStart(digits, '0')}`;
