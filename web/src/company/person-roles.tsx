import { useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { rolesQuery, type Person, type RoleHolders } from '../api/directory';
import { useOnce } from '../api/use-once';
import { useLanguage } from '../language/language';
import { Failure } from '../ui/failure';
import { useAdministers } from './company-page';
import { setHolders } from './set-holders';
import { useTexts } from './texts';

/** The roles of somebody; administrators give and take them. */
export function PersonRoles({ person }: { readonly person: Person }) {
  const c = useTexts();
  const { say } = useLanguage();
  const administers = useAdministers();
  const queries = useQueryClient();
  const roles = useQuery(rolesQuery).data?.items ?? [];
  const changed = useOnce({
    send: ({ role, holds }: { readonly role: RoleHolders['role']; readonly holds: boolean }, key) =>
      setHolders(role, (ids) => (holds ? [...ids, person.id] : ids.filter((id) => id !== person.id)), key),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['directory'] }),
  });
  const held = roles.filter(({ role }) => person.roles.includes(role));
  return (
    <section className="card stack">
      <h2>{c.people.roles}</h2>
      <ul className="row">
        {held.map(({ role, title }) => (
          <li key={role} className="tag brand">
            {say(title)}
            {administers ? (
              <button
                type="button"
                className="button quiet"
                style={{ minHeight: 24, padding: 2 }}
                aria-label={c.people.takeRole(say(title))}
                onClick={() => changed.mutate({ role, holds: false })}
              >
                <X size={14} aria-hidden="true" />
              </button>
            ) : null}
          </li>
        ))}
        {held.length === 0 ? <li>{c.none}</li> : null}
      </ul>
      {administers ? (
        <select
          className="field"
          style={{ width: 'auto', maxWidth: 320 }}
          aria-label={c.people.giveRole}
          value=""
          onChange={({ target }) => {
            const role = roles.find((one) => one.role === target.value)?.role;
            if (role) changed.mutate({ role, holds: true });
          }}
        >
          <option value="">{c.people.giveRole}</option>
          {roles
            .filter(({ role }) => !person.roles.includes(role))
            .map(({ role, title }) => (
              <option key={role} value={role}>
                {say(title)}
              </option>
            ))}
        </select>
      ) : null}
      {changed.error ? <Failure error={changed.error} retry={changed.retry} /> : null}
    </section>
  );
}
