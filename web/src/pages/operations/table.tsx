import type { ReactNode } from 'react';
import styles from './operations.module.css';

interface TableProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** The heading of each column with what stands in it. */
  readonly columns: readonly (readonly [heading: ReactNode, cell: (item: Item) => ReactNode])[];
}

/** Rows side by side. What is wider than the window is scrolled, by keyboard too. */
export function Table<Item>({ label, items, keyOf, columns }: TableProps<Item>) {
  return (
    // A region that scrolls takes the focus, so that it can be scrolled by keyboard.
    <div className={styles['scroll']} role="region" aria-label={label} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {columns.map(([heading], index) => (
              <th key={index} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={keyOf(item)}>
              {columns.map(([, cell], index) => (
                <td key={index}>{cell(item)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
