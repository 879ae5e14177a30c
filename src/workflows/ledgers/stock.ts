import { at, type Having, type Path } from '../../engine/rules.js';
import { ledger, text } from '../../engine/words.js';

/** 库存: office supplies (000 篇三 1.1) and materials (001 篇二 6.1) stand in one ledger, each item under its code. */
export const stockLedger = ledger('库存台账', 'Stock ledger', {
  key: text('物品编码', 'Code of the item'),
  readers: ['AdministrationDepartment', 'WarehouseKeeper', 'FinanceDepartment'],
});

/** 物料收发 (001 篇二 6.1): one entry a slip, under its number, whichever process books it. */
export const movementLedger = ledger('物料收发台账', 'Movements of materials', {
  key: text('单据号', 'Number of the slip'),
  readers: ['WarehouseKeeper', 'FinanceDepartment'],
});

/** The fact that carries the entry of the item that an event names. */
export const itemInStock = <Type extends string>(on: Type | readonly Type[]) => ({
  on,
  register: 'stock' as const,
  key: ({ data }: { readonly data: { readonly item: string } }) => data.item,
});

interface Entry {
  readonly data: Readonly<Record<string, unknown>>;
}

/** How much of an item the ledger holds: none of what it does not know. */
export const held = (entry: Entry | null | undefined): number => Number(entry?.data['quantity'] ?? 0);

interface Taking {
  readonly facts: { readonly entry: Entry | null | undefined };
}

/** What is taken out by this name: as the event brings it, the request asks for it or the case keeps it. */
const taken = (known: object, field: 'item' | 'quantity') =>
  at(known, `data.${field}`) ?? at(known, `request.${field}`) ?? at(known, `context.${field}`);

/**
 * A rule: of the `item` there is the `quantity` in stock that is taken out.
 *
 * @param on the event, or several, that carries the fact `entry`
 * @param unless where nothing is taken out: `['request.slip', 'receipt']`
 */
export const enoughInStock = <const Type extends string, Where extends Path = never>(
  on: Type | readonly Type[],
  unless?: readonly [Where, string],
) => ({
  on,
  holds: (known: Taking & ([Where] extends [never] ? unknown : Having<Where, string>)) => {
    const [item, needed, found] = [taken(known, 'item'), Number(taken(known, 'quantity')), held(known.facts.entry)];
    return (unless && at(known, unless[0]) === unless[1]) || needed <= found || { item, needed, found };
  },
  zh: '库存中 {item} 为 {found}，不足 {needed}。',
  en: 'Expected {needed} of {item} in stock, but there are {found}.',
});

/** What is left of an item when the quantity that the request asks for is taken out. */
export const less = ({ facts, request }: Taking & { readonly request: { readonly quantity: number } }) => ({
  quantity: held(facts.entry) - request.quantity,
});
