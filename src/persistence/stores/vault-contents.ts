/** A value of the vault as it is kept; value and salt are `null` once it has been erased. */
export interface KeptValue {
  readonly id: string;
  readonly subjectId: string;
  readonly instanceId: string;
  readonly field: string;
  /** JSON text. */
  readonly value: string | null;
  /** Hex. */
  readonly salt: string | null;
  readonly erasedAt: string | null;
}

/** Who asks for values. */
export interface Viewer {
  readonly userId: string;
  /** Sees the values of every case. */
  readonly seesEverything: boolean;
}

/** That the values a person submitted were erased. */
export interface Erasure {
  readonly id: string;
  readonly subjectId: string;
  readonly requestedBy: string;
  readonly reason: string;
  readonly at: string;
  readonly valuesErased: number;
}
