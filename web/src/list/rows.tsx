import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useLanguage } from '../language/language';
import { useShortcut } from '../ui/shortcut';
import styles from './list.module.css';

interface RowsProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly chosen?: string;
  readonly onOpen: (item: Item) => void;
  /** Keys that do something with the row in focus, for example `c` to claim. */
  readonly keys?: Readonly<Record<string, (item: Item) => void>>;
  readonly row: (item: Item) => ReactNode;
  readonly height?: number;
  /** Those that are selected, by key, where rows can be: `x` and a box in front of each do. */
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (key: string) => void;
  readonly nameOf?: (item: Item) => string;
  /** Called when the end of what is there comes near. */
  readonly onEnd?: () => void;
}

const overscan = 8;

/** How many rows before its end a list asks for more. */
const ahead = 20;

/** Where lists stood when somebody left them, by their address: who comes back finds his place. */
const places = new Map<string, { readonly offset: number; readonly focused: number }>();

/** A long list of which only the rows in sight are in the page. One tab stop; `j k ↑ ↓ Home End` move, `Enter` opens. */
export function Rows<Item>({
  label,
  items,
  keyOf,
  chosen,
  onOpen,
  keys = {},
  row,
  height = 64,
  selected,
  onSelect,
  nameOf,
  onEnd,
}: RowsProps<Item>) {
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const [address] = useState(() => location.pathname + location.search);
  const [focused, setFocused] = useState(places.get(address)?.focused ?? 0);
  const isHeld = useRef(false);
  const windowed = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan,
    initialOffset: places.get(address)?.offset ?? 0,
    // Rows are drawn at once, and not only when the browser has said how much room there is.
    initialRect: { width: innerWidth, height: innerHeight },
    getItemKey: (index) => keyOf(items[index]!),
  });
  const current = Math.min(focused, Math.max(0, items.length - 1));
  const lastShown = windowed.getVirtualItems().at(-1)?.index ?? 0;
  const further = useEffectEvent(() => onEnd?.());
  useEffect(() => {
    if (lastShown >= items.length - ahead) further();
  }, [lastShown, items.length]);
  const go = (index: number): void => {
    const to = Math.max(0, Math.min(items.length - 1, index));
    setFocused(to);
    windowed.scrollToIndex(to);
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-index='${to}']`)?.focus());
  };
  const follow = useEffectEvent(() => {
    const index = items.findIndex((item) => keyOf(item) === chosen);
    if (index === -1 || index === current) return;
    if (box.current?.contains(document.activeElement)) return go(index);
    setFocused(index);
    windowed.scrollToIndex(index);
  });
  useEffect(() => {
    // Another one was opened otherwise than from here: the list goes with it.
    if (chosen !== undefined) follow();
  }, [chosen]);
  useEffect(() => {
    // The row in focus was decided and is gone: the one that took its place has the focus.
    if (isHeld.current && document.activeElement === document.body)
      box.current?.querySelector<HTMLElement>("[role='row'][tabindex='0']")?.focus();
  }, [items]);
  const enter = (): void => {
    if (document.activeElement?.matches('body, h1') && items.length > 0) go(current);
  };
  // Nothing that one works with has the focus, as on a page that has just opened: either key steps into the list.
  useShortcut('j', enter);
  useShortcut('k', enter);
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLButtonElement && event.key === 'Enter') return;
    if (event.target instanceof HTMLInputElement && event.key === ' ') return;
    const moves: Record<string, number> = {
      j: current + 1,
      ArrowDown: current + 1,
      k: current - 1,
      ArrowUp: current - 1,
      Home: 0,
      End: items.length - 1,
    };
    const item = items[current];
    const to = moves[event.key];
    if (to !== undefined) go(to);
    else if (event.key === 'Enter' && item !== undefined) onOpen(item);
    else if (event.key === 'x' && onSelect && item !== undefined) onSelect(keyOf(item));
    else if (keys[event.key] && item !== undefined) keys[event.key]?.(item);
    else return;
    event.preventDefault();
  };
  const clicked = (target: EventTarget): void => {
    const at = target instanceof Element && !target.closest('[data-check]') ? target.closest('[data-index]') : null;
    const item = at ? items[Number(at.getAttribute('data-index'))] : undefined;
    if (item !== undefined) onOpen(item);
  };
  return (
    // The rows take the focus, one at a time; the grid only listens.
    <div
      ref={box}
      className={styles['box']}
      role="grid"
      aria-label={label}
      aria-rowcount={items.length}
      tabIndex={-1}
      onKeyDown={pressed}
      onClick={({ target }) => clicked(target)}
      onFocus={() => (isHeld.current = true)}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) isHeld.current = false;
      }}
      onScroll={({ currentTarget }) => places.set(address, { offset: currentTarget.scrollTop, focused: current })}
    >
      <div role="presentation" style={{ height: windowed.getTotalSize(), position: 'relative' }}>
        {windowed.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index]!;
          return (
            <div
              key={key}
              role="row"
              data-index={index}
              aria-rowindex={index + 1}
              aria-selected={chosen === keyOf(item)}
              tabIndex={index === current ? 0 : -1}
              className={styles['row']}
              data-selectable={onSelect !== undefined}
              style={{ height, transform: `translateY(${start}px)` }}
              onFocus={() => setFocused(index)}
            >
              {onSelect ? (
                <div role="gridcell" data-check className={styles['check']}>
                  <input
                    type="checkbox"
                    tabIndex={index === current ? 0 : -1}
                    aria-label={t.desk.select(nameOf?.(item) ?? '')}
                    checked={selected?.has(keyOf(item)) === true}
                    onChange={() => onSelect(keyOf(item))}
                  />
                </div>
              ) : null}
              {row(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
