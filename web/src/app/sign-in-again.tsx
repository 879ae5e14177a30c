import { Dialog } from '@base-ui/react/dialog';
import { useQueryClient } from '@tanstack/react-query';
import { signInAgain } from '../api/session';
import { useLocked } from '../api/session-end';
import type { Me } from '../api/types';
import { useLanguage } from '../language/language';
import { SignInForm } from './sign-in-form';

/** Over the page, which keeps what was typed into it, and sends again what was refused meanwhile. */
export function SignInAgain({ me }: { readonly me: Me }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const isLocked = useLocked();
  return (
    <Dialog.Root open>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" data-above data-opaque={isLocked} />
        <Dialog.Popup className="dialog">
          <Dialog.Title>{t.session.title}</Dialog.Title>
          <Dialog.Description>{isLocked ? t.session.locked : t.session.again}</Dialog.Description>
          <SignInForm
            username={me.username}
            enter={(username, password) => signInAgain(me.id, username, password)}
            onSignedIn={() => void queries.invalidateQueries()}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
