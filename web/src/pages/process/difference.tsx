import { useQuery } from '@tanstack/react-query';
import { differenceQuery } from '../../api/rulebook';
import live from '../../chart/live.module.css';
import { useLanguage } from '../../language/language';
import { Failure } from '../../ui/failure';
import { Skeleton } from '../../ui/skeleton';

interface DifferenceProps {
  readonly process: string;
  readonly version: number;
  readonly since: number;
}

const tones = { added: 'ok', removed: 'bad', changed: 'brand' } as const;

/** What a version of a process says otherwise than another one, part by part. */
export function Difference({ process, version, since }: DifferenceProps) {
  const { t, say } = useLanguage();
  const difference = useQuery(differenceQuery(process, version, since));
  if (difference.error) return <Failure error={difference.error} retry={() => void difference.refetch()} />;
  if (!difference.data) return <Skeleton rows={3} />;
  const { changes, sourcesDiffer } = difference.data;
  const title = t.rulebook.differs(since, version);
  const signOf = (before: unknown, after: unknown): keyof typeof tones =>
    before === null ? 'added' : after === null ? 'removed' : 'changed';
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {changes.length === 0 ? <p>{sourcesDiffer ? t.rulebook.sameWords : t.rulebook.same}</p> : null}
      {changes.length === 0 ? null : (
        <div className={live['scroll']} tabIndex={0} role="group" aria-label={title}>
          <table className={live['table']}>
            <thead>
              <tr>
                <th scope="col">{t.rulebook.part}</th>
                <th scope="col">{t.rulebook.before}</th>
                <th scope="col">{t.rulebook.after}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => {
                const sign = signOf(change.before, change.after);
                return (
                  <tr key={`${change.part} ${change.id}`}>
                    <th scope="row">
                      <span className={`tag ${tones[sign]}`}>{t.rulebook[sign]}</span> {t.rulebook.parts[change.part]}
                      <div className="wrap">{say(change.title)}</div>
                    </th>
                    <td className="wrap">{say(change.before) || '–'}</td>
                    <td className="wrap">{say(change.after) || '–'}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
