import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { rolesQuery, type RoleHolders } from '../../api/directory';
import { CompanyPage, useAdministers } from '../../company/company-page';
import styles from '../../company/company.module.css';
import { HoldersDrawer } from '../../company/holders-drawer';
import { useLanguage } from '../../language/language';
import { Failure } from '../../ui/failure';
import { Skeleton } from '../../ui/skeleton';
import { useTexts } from '../../company/texts';

/** The roles of the rulebook and who holds them. */
export function RolesPage() {
  const c = useTexts();
  const { say } = useLanguage();
  const administers = useAdministers();
  const roles = useQuery(rolesQuery);
  const [edited, setEdited] = useState<RoleHolders | null>(null);
  return (
    <CompanyPage page="roles">
      {roles.error ? <Failure error={roles.error} retry={() => void roles.refetch()} /> : null}
      {roles.isPending ? <Skeleton rows={8} /> : null}
      {roles.data ? (
        <div className={`card ${styles['scroll']}`} role="region" aria-label={c.roles.title} tabIndex={0}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{c.roles.title}</th>
                <th scope="col">{c.roles.holders}</th>
                {administers ? <th scope="col">{c.edit}</th> : null}
              </tr>
            </thead>
            <tbody>
              {roles.data.items.map((one) => (
                <tr key={one.role}>
                  <td>{say(one.title)}</td>
                  <td>
                    <span className="row">
                      {one.members.map(({ id, name }) => (
                        <Link key={id} to="/directory/people/$id" params={{ id }}>
                          {name}
                        </Link>
                      ))}
                      {one.members.length === 0 ? c.none : null}
                    </span>
                  </td>
                  {administers ? (
                    <td>
                      <button type="button" className="button" onClick={() => setEdited(one)}>
                        {c.edit}
                        <span className="hidden">{` ${say(one.title)}`}</span>
                      </button>
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {edited ? <HoldersDrawer role={edited} onClose={() => setEdited(null)} /> : null}
    </CompanyPage>
  );
}
