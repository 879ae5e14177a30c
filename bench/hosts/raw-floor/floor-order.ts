/** What the floor is to be measured with. */
export interface FloorOrder {
  readonly databaseUrl: string;
  /** Transitions in one commit: 1, or 50. */
  readonly group: number;
  /** Always 1 on SQLite, which has one writer. */
  readonly connections: number;
  readonly seconds: number;
  /** Distinguishes the ids of several runs on one database. */
  readonly run: number;
}

export interface FloorResult {
  /** Transitions a second; the starts of cases are done but not counted, as in the load over HTTP. */
  readonly perSecond: number;
  readonly transitions: number;
}
