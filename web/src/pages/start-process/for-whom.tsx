import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../api/queries';
import { useLanguage } from '../../language/language';
import { Choices } from '../../ui/choices';

interface ForWhomProps {
  /** Whom the caller stands in for: names by id. */
  readonly principals: ReadonlyMap<string, string> | undefined;
  /** The id of whom the request would be; `undefined`: the caller's own. */
  readonly chosen: string | undefined;
  readonly onChoose: (principal: string | undefined) => void;
}

const own = '';

/** Whose request it is, for somebody who stands in for others in this process; nothing for anybody else. */
export function ForWhom({ principals, chosen = own, onChoose }: ForWhomProps) {
  const { t } = useLanguage();
  const { data: me } = useQuery(meQuery);
  if (!me || !principals || principals.size === 0) return null;
  return (
    <Choices
      label={t.desk.forWhom}
      options={[[own, t.desk.forMyself(me.name)], ...principals]}
      chosen={chosen}
      onChoose={(id) => onChoose(id === own ? undefined : id)}
    />
  );
}
