/** A piece of a document, in one language. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string; readonly anchor?: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** A drawing in the language of Mermaid. */
  | { readonly kind: 'drawing'; readonly text: string };

export const heading = (level: 1 | 2 | 3 | 4, text: string, anchor?: string): Block => ({
  kind: 'heading',
  level,
  text,
  ...(anchor === undefined ? {} : { anchor }),
});

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** A list under its heading; nothing where it is empty. */
export const listUnder = (title: string, items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [heading(4, title), { kind: 'list', items }];

/** A table under its heading; nothing where it is empty. */
export const tableUnder = (
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Block[] => (rows.length === 0 ? [] : [heading(4, title), { kind: 'table', head, rows }]);
