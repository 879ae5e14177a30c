import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { departmentsQuery, personQuery } from '../../api/directory';
import type { Definition, HistoryRecord } from '../../api/types';
import { saidIn } from '../../case/record-texts';
import { verbOf } from '../../case/record-verb';
import { taskTitles } from '../../case/task-titles';
import { isReadable, type AnyRecord } from '../../case/use-case';
import { useForms } from '../../case/use-forms';
import { useLanguage } from '../../language/language';
import { personName } from '../../language/person-name';
import { Time } from '../../ui/time';
import styles from './case-print.module.css';

interface DecisionsProps {
  readonly records: readonly AnyRecord[];
  readonly definition: Definition | undefined;
}

/** A ballot of a task that goes on waiting for others is of the kind `task`, as the acts are; it is an event all the same. */
const isDecision = (record: AnyRecord, definition: Definition | undefined): record is HistoryRecord =>
  isReadable(record) &&
  record.taskId !== undefined &&
  (record.kind === 'event' ||
    (record.kind === 'task' && (definition?.events.some(({ type }) => type === record.type) ?? false)));

/** One row for each decision: the task, who decided it, of which department, what he said, when, and room for his hand. */
export function Decisions({ records, definition }: DecisionsProps) {
  const { t, say, language } = useLanguage();
  const formOf = useForms(definition);
  const decisions = records.filter((record) => isDecision(record, definition));
  const titles = useMemo(() => taskTitles(records, definition), [records, definition]);
  const departmentOf = useDepartments(decisions.map(({ actor }) => actor.id));
  if (decisions.length === 0) return <p className={styles['small']}>{t.print.noDecision}</p>;
  const { task, person, department, opinion, time } = t.print.columns;
  return (
    <table className={styles['decisions']}>
      <caption className="hidden">{t.kase.timeline}</caption>
      <thead>
        <tr>
          {[task, person, department, opinion, time, t.print.signature].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {decisions.map((record) => (
          <tr key={record.position}>
            <td>{say(titles.get(record.taskId ?? ''))}</td>
            <td>
              {personName(record.actor, t)}
              {record.actor.onBehalfOf ? <div>{t.kase.onBehalf(record.actor.onBehalfOf.name)}</div> : null}
            </td>
            <td>{departmentOf(record.actor.id)}</td>
            <td>
              <strong>{verbOf(record, definition, language)}</strong>
              {saidIn(record, formOf, language, t).map(({ title, text, isLong }) => (
                <div key={title}>{isLong ? text : `${title}${t.marks.colon}${text}`}</div>
              ))}
            </td>
            <td>
              <Time at={record.at} absolute />
            </td>
            <td aria-label={t.print.signature} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The department of each of these people as the directory has it now. */
function useDepartments(ids: readonly string[]): (id: string) => string {
  const { say } = useLanguage();
  const { data: departments } = useQuery(departmentsQuery);
  const people = useQueries({ queries: [...new Set(ids)].map((id) => personQuery(id)) });
  return (id) => {
    const departmentId = people.find(({ data }) => data?.id === id)?.data?.departmentId;
    return say(departments?.items.find((one) => one.id === departmentId)?.name);
  };
}
