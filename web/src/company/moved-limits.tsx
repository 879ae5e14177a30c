import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { calendarChangeQuery, movedLimitsQuery, type MovedLimit } from '../api/calendars';
import { definitionQuery, instanceQuery } from '../api/queries';
import { useLanguage } from '../language/language';
import { Drawer } from '../ui/drawer';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import { Time } from '../ui/time';
import styles from './company.module.css';
import { MoreButton } from './more-button';
import { useTexts } from './texts';

interface MovedLimitsProps {
  /** Of the change in the log of the organisation. */
  readonly position: number;
  readonly onClose: () => void;
}

/** Which limits of open cases a change of the calendars has moved, and whether all of them have been counted. */
export function MovedLimits({ position, onClose }: MovedLimitsProps) {
  const c = useTexts();
  const { done } = useQuery(calendarChangeQuery(position)).data ?? {};
  const moves = useInfiniteQuery({ ...movedLimitsQuery(position, done === true), enabled: done !== undefined });
  const items = moves.data?.pages.flatMap((page) => page.items) ?? [];
  const words = c.calendars.moved;
  return (
    <Drawer title={words.title} open onClose={onClose}>
      {done === undefined ? null : (
        <p className={`notice ${done ? 'ok' : 'info'}`} role="status">
          {done ? words.done : words.running}
        </p>
      )}
      {moves.error ? <Failure error={moves.error} retry={() => void moves.refetch()} /> : null}
      {moves.isPending ? <Skeleton rows={4} /> : null}
      {moves.data && items.length === 0 ? <p>{words.none}</p> : null}
      {items.length > 0 ? (
        <div className={styles['scroll']} role="region" aria-label={words.title} tabIndex={0}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{words.kase}</th>
                <th scope="col">{words.from}</th>
                <th scope="col">{words.to}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <Move key={one.timerId} move={one} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <MoreButton list={moves} />
    </Drawer>
  );
}

function Move({ move: { instanceId, name, from, to } }: { readonly move: MovedLimit }) {
  const c = useTexts();
  const { say } = useLanguage();
  const { data: instance } = useQuery(instanceQuery(instanceId));
  const { key = '', version } = instance?.definition ?? {};
  const { data: definition } = useQuery({ ...definitionQuery(key, version), enabled: key !== '' });
  const task = definition?.states.find((one) => one.task?.key === name)?.task;
  const running = instance?.timers.find((one) => one.name === name);
  return (
    <tr>
      <td className="wrap">
        <Link to="/cases/$id" params={{ id: instanceId }}>
          {instance ? `${instance.number} ${say(instance.subject)}` : c.calendars.moved.open}
        </Link>
        <div className="meta">{say(running?.title) || say(task?.title)}</div>
      </td>
      <td>
        <Time at={from} absolute />
      </td>
      <td>
        <Time at={to} absolute />
      </td>
    </tr>
  );
}
