import { Dialog } from '@base-ui/react/dialog';
import { useQueryClient } from '@tanstack/react-query';
import { useLanguage } from '../language/language';
import { SignInForm } from './sign-in-form';

/** Over the page, which keeps what was typed into it. */
export function SignInAgain({ username }: { readonly username: string }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  return (
    <Dialog.Root open>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title>{t.session.title}</Dialog.Title>
          <Dialog.Description>{t.session.again}</Dialog.Description>
          <SignInForm username={username} onSignedIn={() => void queries.invalidateQueries()} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
