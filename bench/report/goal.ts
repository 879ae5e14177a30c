/** Something that a run must reach. */
export interface Goal {
  readonly name: string;
  readonly expected: string;
  readonly found: string;
  readonly met: boolean;
}
