import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask, client } from '../../api/client';
import { PathSteps } from '../../case/path-steps';
import type { Values } from '../../form/values';
import { useLanguage } from '../../language/language';
import styles from './start-process.module.css';

interface PathAheadProps {
  /** The key of the process. */
  readonly process: string;
  /** What it would be started with; `undefined` while something is missing. */
  readonly input: Values | undefined;
  /** The id of whom the request would be, where somebody stands in for him. */
  readonly onBehalfOf: string | undefined;
}

/** Who will be asked, and by when, if the case is started so. */
export function PathAhead({ process, input, onBehalfOf }: PathAheadProps) {
  const { t } = useLanguage();
  const path = useQuery({
    queryKey: ['path ahead', process, input, onBehalfOf],
    queryFn: () =>
      ask(
        client.POST('/api/v1/definitions/{key}/path', {
          params: { path: { key: process } },
          body: { input: input ?? {}, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
        }),
      ),
    enabled: input !== undefined,
    retry: false,
    staleTime: 60_000,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  const steps = input === undefined ? [] : (path.data?.items ?? []).filter(({ when }) => when !== 'done');
  return (
    <section role="status" className={styles['ahead']}>
      <h2>{t.desk.ahead}</h2>
      {steps.length === 0 ? <p className="meta">{t.desk.aheadHint}</p> : <PathSteps steps={steps} />}
    </section>
  );
}
