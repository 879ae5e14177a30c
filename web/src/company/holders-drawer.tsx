import { X } from 'lucide-react';
import { useId, useState } from 'react';
import type { RoleHolders } from '../api/directory';
import { queryClient } from '../api/query-client';
import { personQuery } from '../api/directory';
import { PersonPicker } from '../form/person-picker';
import { useLanguage } from '../language/language';
import { EditDrawer } from './edit-drawer';
import { holders } from './forms';
import { setHolders } from './set-holders';
import { useTexts } from './texts';

/** Who holds a role from now on. */
export function HoldersDrawer({ role, onClose }: { readonly role: RoleHolders; readonly onClose: () => void }) {
  const c = useTexts();
  const { say } = useLanguage();
  const id = useId();
  const [members, setMembers] = useState<readonly { readonly id: string; readonly name: string }[]>(role.members);
  const [added, setAdded] = useState('');
  const add = async (): Promise<void> => {
    if (added === '' || members.some((one) => one.id === added)) return;
    const person = await queryClient.fetchQuery(personQuery(added)).catch(() => null);
    if (!person) return;
    setMembers([...members, person]);
    setAdded('');
  };
  return (
    <EditDrawer
      title={say(role.title)}
      schema={holders}
      send={(values, key) =>
        setHolders(
          role.role,
          () => members.map((one) => one.id),
          key,
          typeof values['reason'] === 'string' ? values['reason'] : undefined,
        )
      }
      onClose={onClose}
    >
      <ul className="stack" style={{ gap: 4 }}>
        {members.map(({ id: one, name }) => (
          <li key={one} className="row" data-between>
            {name}
            <button
              type="button"
              className="button quiet"
              aria-label={c.roles.remove(name)}
              onClick={() => setMembers(members.filter((other) => other.id !== one))}
            >
              <X size={16} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <div>
        <label className="label" htmlFor={`${id}-add`}>
          {c.roles.add}
        </label>
        <div className="row">
          <div style={{ flex: 1 }}>
            <PersonPicker id={`${id}-add`} value={added} onChange={setAdded} />
          </div>
          <button type="button" className="button" onClick={() => void add()}>
            {c.roles.add}
          </button>
        </div>
      </div>
    </EditDrawer>
  );
}
