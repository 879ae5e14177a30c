import { ValidateIf } from 'class-validator';

/** A field that may be left out; `null` is a value like any other and must meet the rules. */
export const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
