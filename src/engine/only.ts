/** These fields of a form or of the case and no others, for a ledger or the form of another process. */
export const only = <Whole extends object, Field extends keyof Whole>(
  whole: Whole,
  ...fields: readonly Field[]
): Pick<Whole, Field> => Object.fromEntries(fields.map((field) => [field, whole[field]])) as Pick<Whole, Field>;
