import type { Instance } from '../api/types';
import { useLanguage } from '../language/language';
import { personName } from '../language/person-name';
import { Time } from '../ui/time';
import { CaseLine } from './case-line';
import { LookMark } from './look-mark';
import styles from './list.module.css';
import { standing } from './standing';

/** A case with what it is about and what it waits for. */
export function InstanceRow({ instance, process }: { readonly instance: Instance; readonly process: string }) {
  const { t, say } = useLanguage();
  const { label, tone } = standing(instance, t, say);
  return (
    <>
      <div role="gridcell" className={styles['cell']}>
        <div className={styles['line']}>
          <LookMark seen={undefined} changed={instance.changed} />
          <span className={styles['subject']}>{say(instance.subject) || process}</span>
          <span className="meta">{process}</span>
        </div>
        <div className={styles['facts']}>
          <CaseLine summary={instance.summary} department={personName(instance.startedBy, t)} />
        </div>
      </div>
      <div role="gridcell" className={styles['end']}>
        <span className={`tag ${tone}`}>{label}</span>
        <span className="meta">
          <span className="mono">{instance.number}</span> <Time at={instance.startedAt} brief />
        </span>
      </div>
    </>
  );
}
