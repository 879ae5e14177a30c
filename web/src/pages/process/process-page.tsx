import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { definitionQuery, meQuery } from '../../api/queries';
import { useLanguage } from '../../language/language';
import { Failure } from '../../ui/failure';
import { PageTitle } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { DefinitionParts } from './definition-parts';
import { LiveChart } from './live-chart';

/** A process: its chart with where its cases are and were, and what it says. */
export function ProcessPage() {
  const { t, say } = useLanguage();
  const { key } = useParams({ from: '/shell/processes/$key' });
  const { version, at, measure = 'open' } = useSearch({ from: '/shell/processes/$key' });
  const navigate = useNavigate({ from: '/processes/$key' });
  const definition = useQuery(definitionQuery(key, version));
  const me = useQuery(meQuery);
  if (definition.error) return <Failure error={definition.error} retry={() => void definition.refetch()} />;
  if (!definition.data || !me.data) return <Skeleton rows={8} />;
  const shown = definition.data;
  return (
    <div className="stack">
      <div className="row" data-between>
        <PageTitle name={say(shown.title)}>{say(shown.title)}</PageTitle>
        <div className="row">
          {shown.startable ? (
            <Link to="/start/$process" params={{ process: key }} search={{}} className="button primary">
              {t.pages.start}
            </Link>
          ) : null}
          <Link to="/rulebook/$process" params={{ process: key }} className="button">
            {t.rulebook.open}
          </Link>
          <Link to="/cases" search={{ process: key, version }} className="button">
            {t.pages.list}
          </Link>
        </div>
      </div>
      <p className="meta wrap">{shown.sources.join(t.marks.semicolon)}</p>
      <LiveChart
        definition={shown}
        mayCount={me.data.permissions.length > 0}
        at={at}
        measure={measure}
        onChange={(changed) => void navigate({ search: (before) => ({ ...before, ...changed }) })}
      />
      <DefinitionParts definition={shown} />
    </div>
  );
}
