import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { definitionsQuery, instanceQuery } from '../api/queries';
import type { Instance } from '../api/types';
import { useLanguage } from '../language/language';
import styles from './case.module.css';

/** The case that started this one, and those that it has started. */
export function Related({ instance }: { readonly instance: Instance }) {
  const { t, say } = useLanguage();
  const { parentId, children } = instance;
  const { data } = useQuery({ ...definitionsQuery, enabled: children.length > 0 || parentId !== null });
  // Not everybody who sees a case may see the one that started it.
  const { data: parent } = useQuery({ ...instanceQuery(parentId ?? ''), enabled: parentId !== null, retry: false });
  const titleOf = (process: string): string => say(data?.items.find(({ key }) => key === process)?.title) || process;
  return (
    <ul className={styles['plain']}>
      {parentId ? (
        <li className="row">
          <Link to="/cases/$id" params={{ id: parentId }}>
            {parent ? say(parent.subject) || titleOf(parent.definition.key) : t.kase.parent}
          </Link>
          {parent ? <span className="tag">{t.kase.parent}</span> : null}
        </li>
      ) : null}
      {children.map(({ instanceId, process, status, outcomeTitle }) => (
        <li key={instanceId} className="row">
          <Link to="/cases/$id" params={{ id: instanceId }}>
            {titleOf(process)}
          </Link>
          <span className="tag">{say(outcomeTitle) || t.audit.standings[status]}</span>
        </li>
      ))}
    </ul>
  );
}
