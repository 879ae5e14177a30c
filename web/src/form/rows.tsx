import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { ComponentType } from 'react';
import { useLanguage } from '../language/language';
import type { FieldViewProps } from './field-view';
import styles from './form.module.css';
import type { Values } from './values';

/** Rows of the same fields, with buttons to add and remove one. */
export function Rows(props: FieldViewProps & { readonly group: ComponentType<FieldViewProps> }) {
  const { path, value, onChange, group: Group } = props;
  const { t } = useLanguage();
  const rows = Array.isArray(value) ? (value as readonly Values[]) : [];
  return (
    <div className={styles['set']}>
      {rows.map((row, index) => (
        // Rows have no name of their own: their place is what they are.
        <div key={index} className={styles['set']} role="group" aria-label={t.form.item(index + 1)}>
          <div className="row" data-between>
            <span className="meta">{t.form.item(index + 1)}</span>
            <button
              type="button"
              className="button quiet"
              aria-label={`${t.desk.moveUp} ${index + 1}`}
              disabled={index === 0}
              onClick={() => onChange(swapped(rows, index - 1))}
            >
              <ArrowUp size={16} aria-hidden="true" />
            </button>
            <button
              type="button"
              className="button quiet"
              aria-label={`${t.desk.moveDown} ${index + 1}`}
              disabled={index === rows.length - 1}
              onClick={() => onChange(swapped(rows, index))}
            >
              <ArrowDown size={16} aria-hidden="true" />
            </button>
            <button
              type="button"
              className="button quiet"
              aria-label={`${t.form.remove} ${index + 1}`}
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            >
              <Trash2 size={16} aria-hidden="true" />
            </button>
          </div>
          <Group
            {...props}
            path={`${path}.${index}`}
            value={row}
            onChange={(changed) => onChange(rows.map((one, at) => (at === index ? changed : one)))}
          />
        </div>
      ))}
      <div>
        <button type="button" className="button" onClick={() => onChange([...rows, {}])}>
          <Plus size={16} aria-hidden="true" />
          {t.form.add}
        </button>
      </div>
    </div>
  );
}

/** With a row and the one behind it in each other's place. */
const swapped = (rows: readonly Values[], at: number): readonly Values[] =>
  rows.map((row, index) => (index === at ? rows[at + 1]! : index === at + 1 ? rows[at]! : row));
