import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTaskNews } from '../../api/news';
import { tasksQuery } from '../../api/queries';
import type { Task } from '../../api/types';
import type { Box, InboxSearch } from '../../app/search';
import { useClaim } from '../../case/use-claim';
import { useLanguage } from '../../language/language';
import { rememberList } from '../../list/came-from';
import { useFurther } from '../../list/use-further';
import { Rows } from '../../list/rows';
import { taskFilter } from '../../list/task-filter';
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

/** With the forms of decisions, which an inbox does without until somebody selects. */
const SelectionBar = lazy(() => import('./selection-bar').then(({ SelectionBar: bar }) => ({ default: bar })));

/** What waits for the caller, or what he has decided. */
export function TaskBox({ search, box, chosen, onOpen }: TaskBoxProps) {
  const { t, say } = useLanguage();
  const tasks = useInfiniteQuery(tasksQuery(taskFilter(search, box)));
  const claim = useClaim();
  const items = tasks.data?.pages.flatMap((page) => page.items) ?? [];
  const { fresh, closed } = useTaskNews(
    tasks.dataUpdatedAt,
    items.map(({ id }) => id),
    search.process,
  );
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  useFurther(tasks);
  const chosenTasks = items.filter(({ id }) => selected.has(id));
  // Who looks at what is overdue or claimed is not kept from it by what is neither.
  const news = box === 'todo' && search.only === undefined ? fresh : 0;
  const show = <FreshTasks count={news} onShow={() => void tasks.refetch()} />;
  if (tasks.error && !tasks.data) return <Failure error={tasks.error} retry={() => void tasks.refetch()} />;
  if (!tasks.data) return <Skeleton rows={8} />;
  if (items.length === 0 && !tasks.hasNextPage)
    return (
      <div className={styles['box']}>
        {show}
        <EmptyBox box={box} isNarrowed={isNarrowed(search)} />
      </div>
    );
  return (
    <div className={styles['box']}>
      <div className="stack">
        {show}
        {chosenTasks.length > 0 ? (
          <Suspense fallback={null}>
            <SelectionBar tasks={chosenTasks} onKeep={(ids) => setSelected(new Set(ids))} />
          </Suspense>
        ) : null}
      </div>
      <Rows<Task>
        label={t.inbox.list}
        items={items}
        onEnd={() => (tasks.hasNextPage && !tasks.isFetching ? void tasks.fetchNextPage() : undefined)}
        keyOf={({ id }) => id}
        chosen={items.find(({ instanceId }) => instanceId === chosen)?.id}
        onOpen={({ instanceId }) => {
          rememberList(items.map((one) => one.instanceId));
          onOpen(instanceId);
        }}
        {...(box === 'todo' ? { selected, onSelect: (id: string) => setSelected(toggled(selected, id)) } : {})}
        nameOf={({ subject, definition }) => say(subject) || say(definition.title)}
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

const isNarrowed = ({ only, process, q, before }: InboxSearch): boolean =>
  [only, process, q, before].some((one) => one !== undefined);

function toggled(all: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const changed = new Set(all);
  if (!changed.delete(one)) changed.add(one);
  return changed;
}
