import { useId } from 'react';
import { useDraft } from '../form/use-draft';
import { useLanguage } from '../language/language';
import { Failure } from '../ui/failure';
import { usePostComment } from './use-post-comment';

/** Says something of a case to all who may see it. */
export function CommentBox({ instanceId }: { readonly instanceId: string }) {
  const { t } = useLanguage();
  const id = useId();
  const { values, change } = useDraft(`comment ${instanceId}`, {});
  const text = typeof values['text'] === 'string' ? values['text'] : '';
  const comment = usePostComment(instanceId, () => change({}));
  return (
    <form
      className="stack"
      style={{ gap: 8, marginTop: 8 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && !comment.isPending) comment.mutate(text);
      }}
    >
      <label htmlFor={id} className="label">
        {t.kase.comment}
      </label>
      <textarea
        id={id}
        className="field"
        rows={2}
        maxLength={4000}
        value={text}
        onChange={({ target }) => change(target.value === '' ? {} : { text: target.value })}
      />
      {comment.error ? <Failure error={comment.error} retry={comment.retry} /> : null}
      <div>
        <button type="submit" className="button" aria-disabled={comment.isPending || text.trim() === ''}>
          {t.kase.sendComment}
        </button>
      </div>
    </form>
  );
}
