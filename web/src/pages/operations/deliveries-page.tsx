import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { deliveriesQuery, type Delivery } from '../../api/operations';
import { useLanguage } from '../../language/language';
import { PageTitle } from '../../ui/page';
import { Time } from '../../ui/time';
import { CaseLink } from '../../list/case-link';
import { Choices } from './choices';
import { Paged } from './paged';
import { Table } from './table';
import { useMay } from './use-may';
import { useRetry } from './use-retry';
import { useTexts } from './use-texts';

const states = ['waiting', 'givenUp'] as const;

/** What waits to leave the house, and what was given up. */
export function DeliveriesPage() {
  const texts = useTexts();
  const { say } = useLanguage();
  const { state = 'waiting' } = useSearch({ from: '/shell/operations/deliveries' });
  const navigate = useNavigate({ from: '/operations/deliveries' });
  const query = useInfiniteQuery(deliveriesQuery(state));
  const retry = useRetry('deliveries');
  const may = useMay();
  return (
    <div className="stack">
      <PageTitle name={texts.pages.deliveries}>{texts.pages.deliveries}</PageTitle>
      <Choices
        label={texts.pages.deliveries}
        choices={states}
        titles={texts.deliveries.states}
        chosen={state}
        onChoose={(chosen) => void navigate({ search: { state: chosen } })}
      />
      <Paged<Delivery> query={query} empty={texts.deliveries.empty[state]}>
        {(items) => (
          <Table<Delivery>
            label={texts.deliveries.states[state]}
            items={items}
            keyOf={({ id }) => id}
            columns={[
              [texts.case, ({ case: of }) => <CaseLink {...of} />],
              [texts.deliveries.topic, ({ topic }) => <span className="mono">{topic}</span>],
              [texts.deliveries.title, ({ title }) => <span className="wrap">{say(title)}</span>],
              [texts.deliveries.created, ({ createdAt }) => <Time at={createdAt} />],
              [
                texts.deliveries.next,
                ({ nextAttemptAt }) => (nextAttemptAt ? <Time at={nextAttemptAt} /> : texts.deliveries.states.givenUp),
              ],
              [texts.attempts, ({ attempts }) => attempts],
              ...(state === 'givenUp' && may
                ? [
                    [
                      <span className="hidden">{texts.retry}</span>,
                      ({ id }: Delivery) => (
                        <button type="button" className="button" onClick={() => retry(id)}>
                          {texts.retry}
                        </button>
                      ),
                    ] as const,
                  ]
                : []),
            ]}
          />
        )}
      </Paged>
    </div>
  );
}
