import { useQuery } from '@tanstack/react-query';
import { standsInForQuery } from '../../api/delegations';
import { meQuery } from '../../api/queries';
import { useLanguage } from '../../language/language';
import { Choices } from '../../ui/choices';

interface ForWhomProps {
  /** The key of the process. */
  readonly process: string;
  /** The id of whom the request would be; `undefined`: the caller's own. */
  readonly chosen: string | undefined;
  readonly onChoose: (principal: string | undefined) => void;
}

const own = '';

/** Whose request it is, for somebody who stands in for others in this process; nothing for anybody else. */
export function ForWhom({ process, chosen = own, onChoose }: ForWhomProps) {
  const { t } = useLanguage();
  const { data: me } = useQuery(meQuery);
  const found = useQuery({ ...standsInForQuery(me?.id ?? ''), enabled: me !== undefined }).data?.items ?? [];
  const principals = new Map(
    found
      .filter(({ inForce, processes }) => inForce && (processes?.includes(process) ?? true))
      .map(({ principal }) => [principal.id, principal.name]),
  );
  if (!me || principals.size === 0) return null;
  return (
    <Choices
      label={t.desk.forWhom}
      options={[[own, t.desk.forMyself(me.name)], ...principals]}
      chosen={chosen}
      onChoose={(id) => onChoose(id === own ? undefined : id)}
    />
  );
}
