import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Permitted } from '../../app/permitted';
import { casesQuery, definitionsQuery } from '../../api/queries';
import type { Instance } from '../../api/types';
import { useLanguage } from '../../language/language';
import { PageTitle } from '../../ui/page';
import { CaseChoice } from './case-choice';
import { Choices } from './choices';
import { ManyForm } from './many-form';
import { Paged } from './paged';
import { Progress } from './progress';
import { useMany } from './use-many';
import { useTexts } from './use-texts';

const statuses = ['open', 'active', 'error'] as const;

/** One act on many cases, for one reason. */
export function ManyCasesPage() {
  const texts = useTexts();
  const { t, say } = useLanguage();
  const { process, status = 'active' } = useSearch({ from: '/shell/operations/cases' });
  const navigate = useNavigate({ from: '/operations/cases' });
  const { data: definitions } = useQuery(definitionsQuery);
  const query = useInfiniteQuery(casesQuery({ status, ...(process === undefined ? {} : { definition: process }) }));
  const [chosen, setChosen] = useState<ReadonlyMap<string, Instance>>(new Map());
  const { many, run, stop, forget } = useMany([['cases'], ['case'], ['tasks'], ['counts'], ['operations']]);
  const narrow = (search: object): void => {
    setChosen(new Map());
    void navigate({ search: (before) => ({ ...before, ...search }) });
  };
  return (
    <Permitted anyOf={['administer']}>
      <div className="stack">
        <PageTitle name={texts.pages.cases}>{texts.pages.cases}</PageTitle>
        {many ? (
          <>
            <Progress many={many} onStop={stop} />
            {many.running ? null : (
              <div>
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    setChosen(new Map());
                    forget();
                  }}
                >
                  {texts.cases.again}
                </button>
              </div>
            )}
          </>
        ) : (
          <>
            <div className="row">
              <Choices
                label={texts.cases.which}
                choices={statuses}
                titles={texts.cases.status}
                chosen={status}
                onChoose={(wanted) => narrow({ status: wanted })}
              />
              <select
                className="field"
                style={{ width: 'auto', maxWidth: 240 }}
                aria-label={texts.process}
                value={process ?? ''}
                onChange={({ target }) => narrow({ process: target.value || undefined })}
              >
                <option value="">{`${texts.process}${t.marks.colon}${t.inbox.all}`}</option>
                {definitions?.items.map(({ key, title }) => (
                  <option key={key} value={key}>
                    {say(title)}
                  </option>
                ))}
              </select>
            </div>
            <ManyForm process={process} chosen={[...chosen.values()]} run={run} />
            <Paged<Instance> query={query} empty={texts.cases.empty}>
              {(items) => <CaseChoice items={items} chosen={chosen} onChange={setChosen} />}
            </Paged>
          </>
        )}
      </div>
    </Permitted>
  );
}
