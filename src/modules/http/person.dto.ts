/** A person as the API names one. */
export class PersonAnswer {
  readonly id!: string;
  readonly name!: string;
}
