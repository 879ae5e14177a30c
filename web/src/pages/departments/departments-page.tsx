import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, client } from '../../api/client';
import { departmentsQuery, type Department } from '../../api/directory';
import { cleared } from '../../company/cleared';
import { CompanyPage, useAdministers } from '../../company/company-page';
import styles from '../../company/company.module.css';
import { EditDrawer } from '../../company/edit-drawer';
import { changedDepartment, newDepartment } from '../../company/forms';
import type { Values } from '../../form/values';
import { useLanguage } from '../../language/language';
import { Failure } from '../../ui/failure';
import { Skeleton } from '../../ui/skeleton';
import { useTexts } from '../../company/texts';

/** The departments as a tree, with who heads them. */
export function DepartmentsPage() {
  const c = useTexts();
  const { say } = useLanguage();
  const administers = useAdministers();
  const departments = useQuery(departmentsQuery);
  const [edited, setEdited] = useState<Department | 'new' | null>(null);
  const close = (): void => setEdited(null);
  return (
    <CompanyPage
      page="departments"
      actions={
        administers ? (
          <>
            <button type="button" className="button primary" onClick={() => setEdited('new')}>
              {c.departments.add}
            </button>
            <a className="button" href="/api/v1/directory/export?kind=departments" download>
              {c.export}
            </a>
          </>
        ) : null
      }
    >
      {departments.error ? <Failure error={departments.error} retry={() => void departments.refetch()} /> : null}
      {departments.isPending ? <Skeleton rows={8} /> : null}
      {departments.data ? (
        <div className={`card ${styles['scroll']}`} role="region" aria-label={c.departments.title} tabIndex={0}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{c.departments.title}</th>
                <th scope="col">{c.departments.id}</th>
                <th scope="col">{c.departments.head}</th>
                <th scope="col">{c.departments.people}</th>
                {administers ? <th scope="col">{c.edit}</th> : null}
              </tr>
            </thead>
            <tbody>
              {asTree(departments.data.items).map(({ department, depth }) => (
                <tr key={department.id}>
                  <td style={{ paddingLeft: 12 + depth * 20 }}>{say(department.name)}</td>
                  <td className="mono">{department.id}</td>
                  <td>
                    {department.headId ? (
                      <Link to="/directory/people/$id" params={{ id: department.headId }}>
                        {department.headName}
                      </Link>
                    ) : (
                      c.none
                    )}
                  </td>
                  <td>
                    <Link to="/directory/people" search={{ department: department.id }}>
                      {c.departments.people}
                      <span className="hidden">{` ${say(department.name)}`}</span>
                    </Link>
                  </td>
                  {administers ? (
                    <td>
                      <button type="button" className="button" onClick={() => setEdited(department)}>
                        {c.edit}
                        <span className="hidden">{` ${say(department.name)}`}</span>
                      </button>
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {edited === 'new' ? (
        <EditDrawer
          title={c.departments.add}
          schema={newDepartment}
          send={(values, key) =>
            ask(
              client.POST('/api/v1/departments', {
                params: { header: { 'Idempotency-Key': key } },
                body: requested(values) as never,
              }),
            )
          }
          onClose={close}
        />
      ) : null}
      {edited && edited !== 'new' ? (
        <EditDrawer
          title={say(edited.name)}
          schema={changedDepartment}
          initial={{
            ...edited.name,
            parentId: edited.parentId ?? undefined,
            headId: edited.headId ?? undefined,
          }}
          send={(values, key) =>
            ask(
              client.PATCH('/api/v1/departments/{id}', {
                params: { path: { id: edited.id }, header: { 'Idempotency-Key': key } },
                body: cleared(requested(values), ['parentId', 'headId']),
              }),
            )
          }
          onClose={close}
        />
      ) : null}
    </CompanyPage>
  );
}

const requested = ({ zh, en, ...values }: Values): Values => ({ ...values, name: { zh, en } });

/** Each below what it belongs to; what belongs to nothing that is there comes first. */
function asTree(
  departments: readonly Department[],
): readonly { readonly department: Department; readonly depth: number }[] {
  const known = new Set(departments.map(({ id }) => id));
  const below = (parent: string | null, depth: number): { department: Department; depth: number }[] =>
    departments
      .filter(({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null) === parent)
      .flatMap((department) => [{ department, depth }, ...below(department.id, depth + 1)]);
  return below(null, 0);
}
