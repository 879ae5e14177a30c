/** A record as the page has it from the server, as far as its sealed text says the same. */
export interface ShownRecord {
  readonly position: number;
  readonly hash: string;
  readonly kind: string;
  readonly at: string;
  readonly type?: string;
  readonly actor?: { readonly id: string; readonly onBehalfOf?: { readonly id: string } };
  readonly from?: unknown;
  readonly to?: unknown;
}

/** What a sealed text says of who did what when, and where the case went, in a form that can be compared. */
export type SealedFacts = string;

interface Content {
  readonly kind?: unknown;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly envelope?: Readonly<Record<'type' | 'actor' | 'onBehalfOf' | 'at', unknown>>;
}

/** @param record a text that was verified */
export function sealedFacts(record: string, hash: string): SealedFacts {
  const { kind, from, to, envelope } = JSON.parse(record) as Content;
  return comparable([hash, kind, envelope?.type, envelope?.actor, envelope?.onBehalfOf, envelope?.at, from, to]);
}

/** The first record that the page shows otherwise than its verified text says. */
export function shownOtherwise(shown: readonly ShownRecord[], sealed: readonly SealedFacts[]): number | undefined {
  return shown.find((record) => {
    const facts = sealed[record.position - 1];
    return facts !== undefined && facts !== shownFacts(record);
  })?.position;
}

const shownFacts = ({ hash, kind, type, actor, at, from, to }: ShownRecord): SealedFacts =>
  comparable([hash, kind, type, actor?.id, actor?.onBehalfOf?.id, at, from, to]);

const comparable = (facts: readonly unknown[]): string =>
  JSON.stringify(facts, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
