import { useQuery } from '@tanstack/react-query';
import { standsInForQuery } from '../../api/delegations';
import { meQuery } from '../../api/queries';

/** Whom the caller stands in for in a process: their names by id; nothing as long as that is not known. */
export function usePrincipals(process: string): ReadonlyMap<string, string> | undefined {
  const { data: me } = useQuery(meQuery);
  const found = useQuery({ ...standsInForQuery(me?.id ?? ''), enabled: me !== undefined }).data;
  return (
    found &&
    new Map(
      found.items
        .filter(({ inForce, processes }) => inForce && (processes?.includes(process) ?? true))
        .map(({ principal }) => [principal.id, principal.name]),
    )
  );
}
