import { useLanguage, type Localized } from '../language/language';
import styles from './company.module.css';
import { useTexts } from './texts';

/** What an import does, or would do, with one line. */
export interface TableLine {
  readonly line: number;
  readonly key: string | null;
  readonly outcome: 'added' | 'changed' | 'known' | 'fault' | 'ignored';
  readonly faults: readonly {
    readonly field: string | null;
    readonly found: string | null;
    readonly message: Localized;
  }[];
}

const colour = { added: 'ok', changed: 'brand', known: '', fault: 'bad', ignored: '' } as const;

/** So many lines are drawn; the faulty ones first. */
const most = 500;

/** A report, line by line. */
export function TableReport({ lines }: { readonly lines: readonly TableLine[] }) {
  const c = useTexts();
  const { say } = useLanguage();
  if (lines.length === 0) return null;
  const shown = [
    ...lines.filter(({ outcome }) => outcome === 'fault'),
    ...lines.filter(({ outcome }) => outcome !== 'fault'),
  ];
  return (
    <div className={styles['scroll']} role="region" aria-label={c.table.outcome} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {(['line', 'key', 'outcome', 'what'] as const).map((column) => (
              <th key={column} scope="col">
                {c.table[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, most).map(({ line, key, outcome, faults }) => (
            <tr key={line}>
              <td>{line}</td>
              <td className="wrap">{key}</td>
              <td>
                <span className={`tag ${colour[outcome]}`}>{c.table.outcomes[outcome]}</span>
              </td>
              <td className="wrap">
                {faults.map(({ field, found, message }) => (
                  <p
                    key={`${field}${message.en}`}
                  >{`${[field, found ? `“${found}”` : ''].filter(Boolean).join(' ')}${field ? c.colon : ''}${say(message)}`}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
