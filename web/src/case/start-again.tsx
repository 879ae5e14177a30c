import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../api/queries';
import type { Instance } from '../api/types';
import { useLanguage } from '../language/language';

/** 再次发起: whoever asked for a case that has ended asks for it again. */
export function StartAgain({ instance }: { readonly instance: Instance }) {
  const { t } = useLanguage();
  const { data: me } = useQuery(meQuery);
  const { id, definition, parentId, endedAt, startedBy } = instance;
  if (endedAt === null || parentId !== null || startedBy.id !== me?.id) return null;
  return (
    <Link to="/start/$process" params={{ process: definition.key }} search={{ from: id }} className="button">
      {t.trouble.startAgain}
    </Link>
  );
}
