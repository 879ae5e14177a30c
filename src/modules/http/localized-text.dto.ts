/** A text in both languages. */
export class LocalizedTextAnswer {
  readonly zh!: string;
  readonly en!: string;
}
