import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { timersQuery, type ListedTimer } from '../../api/operations';
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

const states = ['late', 'waiting', 'givenUp'] as const;

/** What should have fired and has not, what will, and what was given up. */
export function TimersPage() {
  const texts = useTexts();
  const { say } = useLanguage();
  const { state = 'late' } = useSearch({ from: '/shell/operations/timers' });
  const navigate = useNavigate({ from: '/operations/timers' });
  const query = useInfiniteQuery(timersQuery(state));
  const retry = useRetry('timers');
  const may = useMay();
  return (
    <div className="stack">
      <PageTitle name={texts.pages.timers}>{texts.pages.timers}</PageTitle>
      <Choices
        label={texts.pages.timers}
        choices={states}
        titles={texts.timers.states}
        chosen={state}
        onChoose={(chosen) => void navigate({ search: { state: chosen } })}
      />
      <Paged<ListedTimer> query={query} empty={texts.timers.empty[state]}>
        {(items) => (
          <Table<ListedTimer>
            label={texts.timers.states[state]}
            items={items}
            keyOf={({ id }) => id}
            columns={[
              [texts.case, ({ case: of }) => <CaseLink {...of} />],
              [texts.timers.kind, ({ kind }) => (kind ? texts.timers.kinds[kind] : null)],
              [texts.timers.title, ({ title }) => <span className="wrap">{say(title)}</span>],
              [texts.timers.due, ({ dueAt }) => (dueAt ? <Time at={dueAt} /> : texts.timers.states.givenUp)],
              [texts.attempts, ({ attempts }) => attempts],
              ...(state === 'givenUp' && may
                ? [
                    [
                      <span className="hidden">{texts.retry}</span>,
                      ({ id }: ListedTimer) => (
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
