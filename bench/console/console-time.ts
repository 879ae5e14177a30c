/** Something that the console takes, once for each time that it was measured. */
export interface ConsoleTime {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'nodes';
  /** What the design allows for it; nothing where it names no number. */
  readonly budget?: number;
  readonly samples: readonly number[];
}
