import type { ReactNode } from 'react';
import type { Block } from '../api/rulebook';
import live from '../chart/live.module.css';
import styles from './rulebook.module.css';

interface BlocksProps {
  readonly blocks: readonly Block[];
  /** What stands where the document has its drawing. */
  readonly drawing: ReactNode;
}

/** The document of a process, below the heading that names it. */
export function Blocks({ blocks, drawing }: BlocksProps) {
  const titles = blocks.map((_, index) =>
    blocks.slice(0, index).findLast((block): block is Heading => block.kind === 'heading'),
  );
  return (
    <div className={styles['rules']}>
      {blocks.map((block, index) => (
        <Part key={index} block={block} title={titles[index]?.text ?? ''} drawing={drawing} />
      ))}
    </div>
  );
}

type Heading = Extract<Block, { readonly kind: 'heading' }>;

interface PartProps extends Pick<BlocksProps, 'drawing'> {
  readonly block: Block;
  /** Of the heading above it. */
  readonly title: string;
}

function Part({ block, title, drawing }: PartProps) {
  switch (block.kind) {
    case 'heading':
      // The page itself names the process.
      return block.level === 3 ? null : <h2>{block.text}</h2>;
    case 'paragraph':
      return <p className="wrap">{block.text}</p>;
    case 'list':
      return (
        <ul className={styles['bullets']}>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        // It scrolls, so that whoever has no mouse must be able to reach it.
        <div className={live['scroll']} tabIndex={0} role="group" aria-label={title}>
          <table className={live['table']}>
            <thead>
              <tr>
                {block.head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map(([first, ...cells], row) => (
                <tr key={row}>
                  <th scope="row">{first}</th>
                  {cells.map((cell, column) => (
                    <td key={column} className="wrap">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'drawing':
      return drawing;
  }
}
