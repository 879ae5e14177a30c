import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ask, client } from '../api/client';
import { newKey } from '../api/key';
import { Problem } from '../api/problem';
import { instanceQuery } from '../api/queries';
import type { AvailableEvent, Instance } from '../api/types';
import type { Values } from '../form/values';
import { useLanguage } from '../language/language';
import { useToast } from '../ui/toasts';

interface Sent {
  readonly data: Values;
  readonly revision: number;
  readonly key: string;
}

/**
 * Sends a decision once: on what its author saw (`If-Match`), and with one key however often it is repeated. What was
 * refused because the case has moved is not sent again unless its author says so, on what he sees now.
 */
export function useDecision(instance: Instance, verb: AvailableEvent, onDecided: () => void) {
  const { t, say } = useLanguage();
  const queries = useQueryClient();
  const toast = useToast();
  const navigate = useNavigate();
  const [seen] = useState(instance.revision);
  const key = useRef(newKey());
  const last = useRef<Values>({});
  const decision = useMutation({
    mutationFn: ({ data, revision, key: idempotency }: Sent) =>
      ask(
        client.POST('/api/v1/instances/{id}/events', {
          params: {
            path: { id: instance.id },
            header: { 'If-Match': `"${revision}"`, 'Idempotency-Key': idempotency },
          },
          body: { type: verb.type, data, ...(verb.taskId ? { taskId: verb.taskId } : {}) },
        }),
      ),
    onSuccess: (answer) => {
      if ('number' in answer) {
        queries.setQueryData(instanceQuery(instance.id).queryKey, answer);
        toast.done(t.decide.done(say(verb.title) || verb.type, answer.number), {
          label: t.desk.openCase,
          go: () => void navigate({ to: '/cases/$id', params: { id: instance.id } }),
        });
      }
      onDecided();
    },
    onError: (error) => {
      // A refusal frees the key; what was sent next is another request.
      if (error instanceof Problem && error.status !== 0 && error.status !== 503) key.current = newKey();
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['case', instance.id] });
      void queries.invalidateQueries({ queryKey: ['tasks'] });
      void queries.invalidateQueries({ queryKey: ['counts'] });
    },
  });
  const send = (data: Values, revision: number): void => {
    if (decision.isPending) return;
    last.current = data;
    decision.mutate({ data, revision, key: key.current });
  };
  return {
    isSending: decision.isPending,
    problem: decision.error instanceof Problem ? decision.error : undefined,
    send: (data: Values) => send(data, seen),
    /** The same request again, with the same key. */
    repeat: () => send(last.current, seen),
    /** On the revision of now, after its author has seen what changed. */
    sendAgain: () => send(last.current, instance.revision),
  };
}
