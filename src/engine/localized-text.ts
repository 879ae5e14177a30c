/** A text that a person reads, in both languages of the product. */
export interface LocalizedText {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof LocalizedText;
