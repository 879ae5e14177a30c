import { Menu } from '@base-ui/react/menu';
import { Link } from '@tanstack/react-router';
import { LogOut, Settings } from 'lucide-react';
import { signOut } from '../api/session';
import type { Me } from '../api/types';
import { useLanguage } from '../language/language';
import { Avatar } from '../ui/avatar';
import styles from './shell.module.css';

/** Who is signed in, and the way out. */
export function PersonMenu({ me }: { readonly me: Me }) {
  const { t, say } = useLanguage();
  return (
    <Menu.Root>
      <Menu.Trigger className={`button quiet ${styles['person']}`}>
        <Avatar id={me.id} name={me.name} />
        <span>
          {me.name}
          <br />
          <span className="meta">{say(me.department?.name)}</span>
        </span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end">
          <Menu.Popup className="menu">
            <Menu.Item className="menu-item" render={<Link to="/me" />}>
              <Settings size={16} aria-hidden="true" />
              {t.found.me}
            </Menu.Item>
            <Menu.Item className="menu-item" onClick={() => void signOut()}>
              <LogOut size={16} aria-hidden="true" />
              {t.session.signOut}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
