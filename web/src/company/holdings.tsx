import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { holdingsQuery } from '../api/directory';
import { useLanguage } from '../language/language';
import { Failure } from '../ui/failure';
import { MoreButton } from './more-button';
import { useTexts } from './texts';

/** What somebody holds: open tasks, running cases, deputyships, drafts. */
export function Holdings({ id }: { readonly id: string }) {
  const c = useTexts();
  const { t, say } = useLanguage();
  const held = useInfiniteQuery(holdingsQuery(id));
  const cases = held.data?.pages.flatMap(({ items }) => items) ?? [];
  const first = held.data?.pages[0];
  return (
    <section className="card stack">
      <h2>{c.people.holds}</h2>
      {held.error ? <Failure error={held.error} /> : null}
      {first && cases.length === 0 && first.deputyships.length === 0 && first.drafts === 0 ? (
        <p>{c.people.holdsNothing}</p>
      ) : null}
      {first && first.drafts > 0 ? <p>{c.people.drafts(first.drafts)}</p> : null}
      <ul>
        {first?.deputyships.map((one) => (
          <li key={one.id}>
            {`${c.delegations.title}${c.colon}${one.principal.name} → ${one.deputy.name} · ${one.startsAt.slice(0, 10)} – ${one.endsAt.slice(0, 10)}`}
          </li>
        ))}
        {cases.map(({ instanceId, instanceNumber, started, tasks, mayReturn }) => (
          <li key={instanceId} className="wrap">
            <Link to="/cases/$id" params={{ id: instanceId }}>
              {instanceNumber}
            </Link>
            {` ${[
              ...tasks.map(({ title }) => say(title)),
              ...(started ? [c.people.started] : []),
              ...(mayReturn.length > 0
                ? [c.people.mayReturn(mayReturn.map(({ title }) => say(title)).join(t.marks.and))]
                : []),
            ].join(' · ')}`}
          </li>
        ))}
      </ul>
      <MoreButton list={held} />
    </section>
  );
}
