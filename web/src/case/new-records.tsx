import { useCase, isReadable } from './use-case';
import { Entry } from './timeline-entry';
import styles from './case.module.css';
import { taskTitles } from './task-titles';

/** The last records of a case: what came since its reader decided. */
export function NewRecords({ id, since }: { readonly id: string; readonly since: number }) {
  const { definition, records } = useCase(id);
  const titles = taskTitles(records, definition);
  const shown = records.filter((record) => isReadable(record) && record.revision > since).slice(-3);
  return (
    <ul className={styles['timeline']}>
      {shown.map((record) => (
        <Entry key={record.position} record={record} definition={definition} titles={titles} isCurrent={false} />
      ))}
    </ul>
  );
}
