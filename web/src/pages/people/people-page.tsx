import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { departmentsQuery, peopleQuery, rolesQuery } from '../../api/directory';
import type { PeopleSearch } from '../../app/company-search';
import { CompanyPage, useAdministers } from '../../company/company-page';
import styles from '../../company/company.module.css';
import { levels } from '../../company/forms';
import { MoreButton } from '../../company/more-button';
import { NewPersonDrawer } from '../../company/new-person-drawer';
import { TableDrawer } from '../../company/table-drawer';
import { useLanguage } from '../../language/language';
import { Failure } from '../../ui/failure';
import { Skeleton } from '../../ui/skeleton';
import { useTexts } from '../../company/texts';

/** Everybody of the company. */
export function PeoplePage() {
  const c = useTexts();
  const { t, say } = useLanguage();
  const search = useSearch({ from: '/shell/directory/people' });
  const navigate = useNavigate({ from: '/directory/people' });
  const administers = useAdministers();
  const [open, setOpen] = useState<'add' | 'table' | null>(null);
  const people = useInfiniteQuery(peopleQuery(search));
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  const roles = useQuery(rolesQuery).data?.items ?? [];
  const found = people.data?.pages.flatMap(({ items }) => items) ?? [];
  const change = (changed: PeopleSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  return (
    <CompanyPage
      page="people"
      actions={
        administers ? (
          <>
            <button type="button" className="button primary" onClick={() => setOpen('add')}>
              {c.people.add}
            </button>
            <button type="button" className="button" onClick={() => setOpen('table')}>
              {c.table.title}
            </button>
            <a className="button" href="/api/v1/directory/export?kind=users" download>
              {c.export}
            </a>
          </>
        ) : null
      }
    >
      <div className={styles['filters']}>
        <input
          type="search"
          className="field"
          aria-label={c.people.search}
          placeholder={c.people.search}
          value={search.q ?? ''}
          onChange={({ target }) => change({ q: target.value || undefined })}
        />
        <select
          className="field"
          aria-label={c.people.department}
          value={search.department ?? ''}
          onChange={({ target }) => change({ department: target.value || undefined })}
        >
          <option value="">{`${c.people.department}${c.colon}${c.all}`}</option>
          {departments.map(({ id, name }) => (
            <option key={id} value={id}>
              {say(name)}
            </option>
          ))}
        </select>
        <select
          className="field"
          aria-label={c.people.roles}
          value={search.role ?? ''}
          onChange={({ target }) => change({ role: (target.value || undefined) as PeopleSearch['role'] })}
        >
          <option value="">{`${c.people.roles}${c.colon}${c.all}`}</option>
          {roles.map(({ role, title }) => (
            <option key={role} value={role}>
              {say(title)}
            </option>
          ))}
        </select>
        <select
          className="field"
          aria-label={c.people.state}
          value={search.active ?? ''}
          onChange={({ target }) => change({ active: (target.value || undefined) as PeopleSearch['active'] })}
        >
          <option value="">{`${c.people.state}${c.colon}${c.all}`}</option>
          <option value="true">{c.people.active}</option>
          <option value="false">{c.people.left}</option>
        </select>
      </div>
      {people.error ? <Failure error={people.error} retry={() => void people.refetch()} /> : null}
      {people.isPending ? <Skeleton rows={8} /> : null}
      {people.data && found.length === 0 ? <p className="card">{c.nothing}</p> : null}
      {found.length > 0 ? (
        <div className={`card ${styles['scroll']}`} role="region" aria-label={c.people.title} tabIndex={0}>
          <table className={styles['table']}>
            <thead>
              <tr>
                {(['name', 'username', 'department', 'superior', 'level', 'roles', 'state'] as const).map((column) => (
                  <th key={column} scope="col">
                    {c.people[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.map((one) => (
                <tr key={one.id}>
                  <td>
                    <Link to="/directory/people/$id" params={{ id: one.id }}>
                      {one.name}
                    </Link>
                  </td>
                  <td className="mono">{one.username}</td>
                  <td>{say(departments.find(({ id }) => id === one.departmentId)?.name)}</td>
                  <td>{one.supervisorName}</td>
                  <td>{say(levels[one.level])}</td>
                  <td>
                    {one.roles.map((role) => say(roles.find((known) => known.role === role)?.title)).join(t.marks.and)}
                  </td>
                  <td>
                    <span className={`tag ${one.active ? 'ok' : ''}`}>
                      {one.active ? c.people.active : c.people.left}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <MoreButton list={people} />
      {open === 'add' ? <NewPersonDrawer onClose={() => setOpen(null)} /> : null}
      {open === 'table' ? <TableDrawer onClose={() => setOpen(null)} /> : null}
    </CompanyPage>
  );
}
