import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, client } from '../../api/client';
import { departmentsQuery, personQuery } from '../../api/directory';
import { cleared } from '../../company/cleared';
import { CompanyPage, useAdministers } from '../../company/company-page';
import styles from '../../company/company.module.css';
import { EditDrawer } from '../../company/edit-drawer';
import { changedPerson, levels, newPassword, returning } from '../../company/forms';
import { Holdings } from '../../company/holdings';
import { LeavingDrawer } from '../../company/leaving-drawer';
import { PersonRoles } from '../../company/person-roles';
import type { Values } from '../../form/values';
import { useLanguage } from '../../language/language';
import { Failure } from '../../ui/failure';
import { Skeleton } from '../../ui/skeleton';
import { useTexts } from '../../company/texts';

/** Somebody of the company, and what administrators do with his account. */
export function PersonPage() {
  const c = useTexts();
  const { say } = useLanguage();
  const { id } = useParams({ from: '/shell/directory/people/$id' });
  const administers = useAdministers();
  const [open, setOpen] = useState<'edit' | 'password' | 'leave' | 'return' | null>(null);
  const person = useQuery(personQuery(id));
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  const change = (body: Values, key: string) =>
    ask(
      client.PATCH('/api/v1/users/{id}', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: body as Record<string, never>,
      }),
    );
  const close = (): void => setOpen(null);
  const { data } = person;
  if (person.error && !data)
    return (
      <CompanyPage page="people">
        <Failure error={person.error} />
      </CompanyPage>
    );
  if (!data) return <Skeleton rows={6} />;
  const department = departments.find((one) => one.id === data.departmentId);
  return (
    <CompanyPage
      page="people"
      title={data.name}
      actions={
        administers ? (
          <>
            <button type="button" className="button primary" onClick={() => setOpen('edit')}>
              {c.edit}
            </button>
            <button type="button" className="button" onClick={() => setOpen('password')}>
              {c.people.password}
            </button>
            <button
              type="button"
              className={`button ${data.active ? 'adverse' : ''}`}
              onClick={() => setOpen(data.active ? 'leave' : 'return')}
            >
              {data.active ? c.people.deactivate : c.people.activate}
            </button>
          </>
        ) : null
      }
    >
      <dl className={`card ${styles['facts']}`}>
        <dt>{c.people.username}</dt>
        <dd className="mono">{data.username}</dd>
        <dt>{c.people.department}</dt>
        <dd>{say(department?.name) || c.none}</dd>
        <dt>{c.people.superior}</dt>
        <dd>
          {data.supervisorId ? (
            <Link to="/directory/people/$id" params={{ id: data.supervisorId }}>
              {data.supervisorName}
            </Link>
          ) : (
            c.none
          )}
        </dd>
        <dt>{c.people.level}</dt>
        <dd>{say(levels[data.level])}</dd>
        <dt>{c.people.state}</dt>
        <dd>
          <span className={`tag ${data.active ? 'ok' : ''}`}>{data.active ? c.people.active : c.people.left}</span>
        </dd>
      </dl>
      <PersonRoles person={data} />
      {administers ? <Holdings id={id} /> : null}
      {open === 'edit' ? (
        <EditDrawer
          title={data.name}
          schema={changedPerson}
          initial={{
            name: data.name,
            departmentId: data.departmentId ?? undefined,
            supervisorId: data.supervisorId ?? undefined,
            level: data.level,
          }}
          send={(values, key) => change(cleared(values, ['departmentId', 'supervisorId']), key)}
          onClose={close}
        />
      ) : null}
      {open === 'password' ? (
        <EditDrawer title={c.people.password} schema={newPassword} send={change} onClose={close}>
          <p className="hint">{c.people.passwordDone}</p>
        </EditDrawer>
      ) : null}
      {open === 'return' ? (
        <EditDrawer
          title={c.people.activate}
          schema={returning}
          verb={c.people.activate}
          send={(values, key) => change({ ...values, active: true }, key)}
          onClose={close}
        />
      ) : null}
      {open === 'leave' ? <LeavingDrawer person={data} onClose={close} /> : null}
    </CompanyPage>
  );
}
