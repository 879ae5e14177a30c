import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { meQuery } from '../api/queries';
import type { Me } from '../api/types';
import { useLanguage, type Localized } from '../language/language';
import { PageTitle } from '../ui/page';

export type Permission = Me['permissions'][number];

/** The roles that hold each permission, in the words of the house. */
const holders: Readonly<Record<Permission, readonly Localized[]>> = {
  audit: [{ zh: '审计员', en: 'Auditor' }],
  operate: [
    { zh: '系统管理员', en: 'Administrator' },
    { zh: '流程负责人', en: 'Process owner' },
  ],
  own: [{ zh: '流程负责人', en: 'Process owner' }],
  administer: [{ zh: '系统管理员', en: 'Administrator' }],
};

interface PermittedProps {
  /** At least one of them. */
  readonly anyOf: readonly Permission[];
  readonly children: ReactNode;
}

/** A page for some: to others it says so, and which roles may. The server refuses them what is on it anyway. */
export function Permitted({ anyOf, children }: PermittedProps) {
  const { t, say } = useLanguage();
  const { data: me } = useQuery(meQuery);
  if (!me) return null;
  if (anyOf.some((one) => me.permissions.includes(one))) return children;
  const roles = [...new Set(anyOf.flatMap((one) => holders[one].map((role) => say(role))))];
  return (
    <div className="stack">
      <PageTitle name={t.error.forbidden}>{`403 · ${t.error.forbidden}`}</PageTitle>
      <p>{t.error.rolesThatMay(roles)}</p>
      <p>
        <Link to="/inbox" search={{}} className="button">
          {t.error.home}
        </Link>
      </p>
    </div>
  );
}
