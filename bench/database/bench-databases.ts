/** Where the databases of a run are made. */
export interface BenchDatabases {
  readonly dialect: 'sqlite' | 'postgres';
  /** What the server says of itself: version and durability. */
  readonly description: string;
  /** The URL of a new, empty database. */
  create(name: string): Promise<string>;
  /** Ends what was started for the run; the databases go with it. */
  close(): Promise<void>;
}
