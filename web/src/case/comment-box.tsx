import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { ask, client } from '../api/client';
import { newKey } from '../api/key';
import { isPassing } from '../api/problem';
import { useDraft } from '../form/use-draft';
import { useLanguage } from '../language/language';
import { Failure } from '../ui/failure';

/** Says something of a case to all who may see it. */
export function CommentBox({ instanceId }: { readonly instanceId: string }) {
  const { t } = useLanguage();
  const id = useId();
  const queries = useQueryClient();
  const key = useRef(newKey());
  const { values, change } = useDraft(`comment ${instanceId}`, {});
  const text = typeof values['text'] === 'string' ? values['text'] : '';
  const comment = useMutation({
    mutationFn: () =>
      ask(
        client.POST('/api/v1/instances/{id}/comments', {
          params: { path: { id: instanceId }, header: { 'Idempotency-Key': key.current } },
          body: { text },
        }),
      ),
    onSuccess: () => {
      key.current = newKey();
      change({});
      void queries.invalidateQueries({ queryKey: ['case', instanceId] });
    },
    onError: (error) => {
      if (!isPassing(error)) key.current = newKey();
    },
  });
  return (
    <form
      className="stack"
      style={{ gap: 8, marginTop: 8 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && !comment.isPending) comment.mutate();
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
      {comment.error ? <Failure error={comment.error} /> : null}
      <div>
        <button type="submit" className="button" aria-disabled={comment.isPending || text.trim() === ''}>
          {t.kase.sendComment}
        </button>
      </div>
    </form>
  );
}
