import { useInfiniteQuery } from '@tanstack/react-query';
import { useTaskNews } from '../../api/news';
import { tasksQuery, type TaskFilter } from '../../api/queries';
import type { Task } from '../../api/types';
import type { Box, InboxSearch } from '../../app/search';
import { useClaim } from '../../case/use-claim';
import { useLanguage } from '../../language/language';
import { Rows } from '../../list/rows';
import { TaskRow } from '../../list/task-row';
import { Failure } from '../../ui/failure';
import { Skeleton } from '../../ui/skeleton';
import { EmptyBox } from './empty-box';
import { FreshTasks } from './fresh-tasks';
import styles from './inbox.module.css';

interface TaskBoxProps {
  readonly search: InboxSearch;
  readonly box: Box;
  readonly chosen: string | undefined;
  readonly onOpen: (instanceId: string) => void;
}

const filterOf = ({ only, process, sort }: InboxSearch, box: Box): TaskFilter =>
  box === 'done'
    ? { status: 'done' }
    : box === 'cc'
      ? { status: 'open', scope: 'cc' }
      : {
          status: 'open',
          scope: only === 'claimed' ? 'mine' : 'candidate',
          ...(only === 'overdue' ? { overdue: 'true' } : {}),
          ...(process === undefined ? {} : { definition: process }),
          ...(sort === undefined ? {} : { sort }),
        };

/** What waits for the caller, or what he has decided. */
export function TaskBox({ search, box, chosen, onOpen }: TaskBoxProps) {
  const { t } = useLanguage();
  const tasks = useInfiniteQuery(tasksQuery(filterOf(search, box)));
  const claim = useClaim();
  const items = tasks.data?.pages.flatMap((page) => page.items) ?? [];
  const { fresh, closed } = useTaskNews(
    tasks.dataUpdatedAt,
    items.map(({ id }) => id),
    search.process,
  );
  // Who looks at what is overdue or claimed is not kept from it by what is neither.
  const news = box === 'todo' && search.only === undefined ? fresh : 0;
  const show = <FreshTasks count={news} onShow={() => void tasks.refetch()} />;
  if (tasks.error && !tasks.data) return <Failure error={tasks.error} retry={() => void tasks.refetch()} />;
  if (!tasks.data) return <Skeleton rows={8} />;
  if (items.length === 0 && !tasks.hasNextPage)
    return (
      <>
        {show}
        <EmptyBox box={box} />
      </>
    );
  return (
    <div className={styles['box']}>
      {show}
      <Rows<Task>
        label={t.inbox.list}
        items={items}
        keyOf={({ id }) => id}
        chosen={items.find(({ instanceId }) => instanceId === chosen)?.id}
        onOpen={({ instanceId }) => onOpen(instanceId)}
        keys={box === 'todo' ? { c: (task) => claim(task) } : {}}
        row={(task) => <TaskRow task={task} gone={box === 'todo' && closed.has(task.id)} />}
      />
      {tasks.hasNextPage ? (
        <button type="button" className="button" onClick={() => void tasks.fetchNextPage()}>
          {t.inbox.more}
        </button>
      ) : null}
    </div>
  );
}
