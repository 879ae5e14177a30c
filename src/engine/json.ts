/** A value that survives `JSON.stringify` and `JSON.parse` unchanged. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** `undefined` members are dropped by JSON and never reach a store. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}
