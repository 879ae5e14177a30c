import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey } from './key';
import { isPassing } from './problem';
import { repeated } from './repeated';

interface Once<Sent, Answer> {
  /** @param key the `Idempotency-Key` of the request */
  readonly send: (sent: Sent, key: string) => Promise<Answer>;
  readonly onSuccess?: (answer: Answer, sent: Sent) => unknown;
  /** It is known how it ended: while it is not, what the page shows stays as it was when it was asked. */
  readonly onSettled?: (sent: Sent) => unknown;
}

/**
 * Has the server do something once, however often it is asked for: under one key until it is done, or refused. `retry`
 * asks for the same once more where nobody knows how it ended.
 */
export function useOnce<Sent, Answer>({ send, onSuccess, onSettled }: Once<Sent, Answer>) {
  const key = useRef(newKey());
  const request = useMutation({
    mutationFn: (sent: Sent) => send(sent, key.current),
    onSuccess: (answer, sent) => {
      key.current = newKey();
      return onSuccess?.(answer, sent);
    },
    onError: (error) => {
      if (!isPassing(error)) key.current = newKey();
    },
    onSettled: (_answer, error, sent) => (isPassing(error) ? undefined : onSettled?.(sent)),
  });
  return { ...request, retry: repeated(request) };
}
