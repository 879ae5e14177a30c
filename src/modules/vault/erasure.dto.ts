/** A person by id and name. */
export class NamedPerson {
  readonly id!: string;
  readonly name!: string;
}

/** How many personal values were erased. */
export class EraseAnswer {
  readonly valuesErased!: number;
}

/** That the personal values of somebody were erased. */
export class ErasureAnswer {
  readonly id!: string;
  readonly subject!: NamedPerson;
  readonly requestedBy!: NamedPerson;
  readonly reason!: string;
  readonly at!: string;
  readonly valuesErased!: number;
}
