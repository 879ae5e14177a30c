import type { StoodInFor } from '../lists/stood-in-for.js';

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
  /** Whom he stands in for: he sees the cases that they take part in. */
  readonly standsInFor?: readonly StoodInFor[];
}

/**
 * Which values to erase: what a person submitted, or what is one of these values (JSON texts) or stands in one of these
 * places, whoever submitted it.
 */
export type ErasedValues =
  { readonly submittedBy: string } | { readonly values: readonly string[]; readonly ids: readonly string[] };

/** That personal values were erased. */
export interface Erasure {
  readonly id: string;
  /** The user who submitted them; empty where they were found by what they are. */
  readonly subjectId: string;
  readonly requestedBy: string;
  readonly reason: string;
  readonly at: string;
  readonly valuesErased: number;
}
