import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { signIn } from '../api/session';
import { useLanguage } from '../language/language';
import { Failure } from '../ui/failure';

interface SignInFormProps {
  readonly username?: string;
  /** How somebody enters, where it is not for the first time. */
  readonly enter?: (username: string, password: string) => Promise<void>;
  readonly onSignedIn: () => void;
}

/** Name and password, as password managers know them. */
export function SignInForm({ username: known = '', enter = signIn, onSignedIn }: SignInFormProps) {
  const { t } = useLanguage();
  const id = useId();
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState('');
  const session = useMutation({ mutationFn: () => enter(username, password), onSuccess: onSignedIn });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!session.isPending) session.mutate();
      }}
    >
      <div>
        <label className="label" htmlFor={`${id}-name`}>
          {t.session.username}
        </label>
        <input
          id={`${id}-name`}
          className="field"
          autoComplete="username"
          autoCapitalize="none"
          value={username}
          onChange={({ target }) => setUsername(target.value)}
        />
      </div>
      <div>
        <label className="label" htmlFor={`${id}-password`}>
          {t.session.password}
        </label>
        <input
          id={`${id}-password`}
          className="field"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      </div>
      {session.error ? <Failure error={session.error} /> : null}
      <button
        type="submit"
        className="button primary"
        aria-disabled={session.isPending}
        style={{ justifyContent: 'center' }}
      >
        {t.session.signIn}
      </button>
    </form>
  );
}
