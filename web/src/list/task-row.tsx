import type { Task } from '../api/types';
import { useLanguage } from '../language/language';
import { personName } from '../language/person-name';
import { Deadline } from '../ui/deadline';
import { Time } from '../ui/time';
import { CaseLine } from './case-line';
import { LookMark } from './look-mark';
import styles from './list.module.css';

interface TaskRowProps {
  readonly task: Task;
  /** It is open no more since the list was read. */
  readonly gone?: boolean;
}

/** A task with what its case is about, who started it, since when and until when. */
export function TaskRow({ task, gone = false }: TaskRowProps) {
  const { t, say } = useLanguage();
  const { startedBy, assignee, decision } = task;
  const from = [personName(startedBy, t), say(startedBy.department)].filter(Boolean).join(' · ');
  return (
    <>
      <div role="gridcell" className={styles['cell']}>
        <div className={styles['line']}>
          <LookMark seen={task.status === 'open' ? task.seen : undefined} changed={task.changed} />
          <span className={styles['subject']} data-unread={task.status === 'open' && !task.seen}>
            {say(task.subject) || say(task.definition.title)}
          </span>
        </div>
        <div className={styles['line']}>
          <span className="tag brand">{say(task.title)}</span>
          {assignee ? <span className="tag">{t.inbox.claimedBy(assignee.name)}</span> : null}
          <span className={styles['facts']}>
            <CaseLine summary={task.summary} department={from} />
          </span>
        </div>
      </div>
      <div role="gridcell" className={styles['end']}>
        {gone ? (
          <span className="tag">{t.inbox.gone}</span>
        ) : decision ? (
          <span className="tag ok">{say(decision.title) || decision.type}</span>
        ) : (
          <Deadline dueAt={task.dueAt} overdue={task.overdue} />
        )}
        <span className="meta">
          <span className="mono">{task.instanceNumber}</span> <Time at={task.closedAt ?? task.openedAt} brief />
        </span>
      </div>
    </>
  );
}
