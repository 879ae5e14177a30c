import { Copy } from 'lucide-react';
import { isPassing, type Problem } from '../api/problem';
import type { AvailableEvent, Instance } from '../api/types';
import type { Values } from '../form/values';
import { useLanguage } from '../language/language';
import { Failure } from '../ui/failure';
import { useToast } from '../ui/toasts';
import { usePostComment } from './use-post-comment';
import { NewRecords } from './new-records';
import { Suspension } from './suspension';

interface RefusedProps {
  readonly problem: Problem;
  /** As it stands now. */
  readonly instance: Instance;
  readonly verb: AvailableEvent;
  readonly values: Values;
  readonly onAnyway: () => void;
  /** The same once more, where the server could not take it. */
  readonly onAgain: () => void;
}

/** The server said no: what changed, what was typed, and what can still be done. Nothing is sent by itself. */
export function Refused({ problem, instance, verb, values, onAnyway, onAgain }: RefusedProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const typed = Object.values(values)
    .filter((value) => typeof value === 'string')
    .join('\n');
  const post = usePostComment(instance.id);
  const stillOpen = instance.availableEvents.some(({ type, taskId }) => type === verb.type && taskId === verb.taskId);
  if (problem.status === 412)
    return (
      <div className="notice stack" role="alert">
        <strong>{t.decide.changedTitle}</strong>
        <Suspension instance={instance} />
        <NewRecords id={instance.id} since={Number(problem.more['seen'] ?? 0)} />
        {stillOpen ? (
          <>
            <p>{t.decide.changedStill}</p>
            <div>
              <button type="button" className="button" onClick={onAnyway}>
                {t.decide.sendAnyway}
              </button>
            </div>
          </>
        ) : (
          <p>{t.decide.goneTitle}</p>
        )}
      </div>
    );
  if (problem.status === 409 || problem.status === 423 || problem.status === 403)
    return (
      <div className="notice bad stack" role="alert">
        <strong>{problem.title || t.decide.goneTitle}</strong>
        <p className="wrap">{problem.detail}</p>
        <Suspension instance={instance} />
        <div className="row">
          <button
            type="button"
            className="button"
            onClick={() => {
              void navigator.clipboard?.writeText(typed);
              toast.done(t.decide.copied);
            }}
          >
            <Copy size={16} aria-hidden="true" />
            {t.decide.copy}
          </button>
          {typed === '' ? null : (
            <button type="button" className="button" aria-disabled={post.isPending} onClick={() => post.mutate(typed)}>
              {post.isSuccess ? t.desk.commented : t.desk.comment}
            </button>
          )}
        </div>
      </div>
    );
  return <Failure error={problem} retry={isPassing(problem) ? onAgain : undefined} />;
}
