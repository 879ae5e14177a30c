import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
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
}

const overscan = 8;

/** A long list of which only the rows in sight are in the page. One tab stop; `j k ↑ ↓ Home End` move, `Enter` opens. */
export function Rows<Item>({ label, items, keyOf, chosen, onOpen, keys = {}, row, height = 64 }: RowsProps<Item>) {
  const box = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);
  const windowed = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan,
    getItemKey: (index) => keyOf(items[index]!),
  });
  const current = Math.min(focused, Math.max(0, items.length - 1));
  const go = (index: number): void => {
    const to = Math.max(0, Math.min(items.length - 1, index));
    setFocused(to);
    windowed.scrollToIndex(to);
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-index='${to}']`)?.focus());
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLButtonElement && event.key === 'Enter') return;
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
    else if (keys[event.key] && item !== undefined) keys[event.key]?.(item);
    else return;
    event.preventDefault();
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
              style={{ height, transform: `translateY(${start}px)` }}
              onFocus={() => setFocused(index)}
              onClick={() => onOpen(item)}
            >
              {row(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
