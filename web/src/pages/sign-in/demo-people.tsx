import type { Meta } from '../../api/types';
import { useLanguage } from '../../language/language';
import { Avatar } from '../../ui/avatar';
import styles from './sign-in.module.css';

type People = NonNullable<Meta['demo']>['people'];

interface DemoPeopleProps {
  readonly people: People;
  readonly busy: boolean;
  readonly onChoose: (username: string) => void;
}

const shownFirst = 11;

/** The people of the demo company as cards: the chairs that show most first, the others on demand. */
export function DemoPeople({ people, busy, onChoose }: DemoPeopleProps) {
  const { t, say } = useLanguage();
  const cards = (some: People) => (
    <ul className={styles['people']}>
      {some.map(({ username, name, department, roles }) => (
        <li key={username}>
          <button
            type="button"
            className={styles['person']}
            aria-disabled={busy}
            onClick={() => (busy ? undefined : onChoose(username))}
          >
            <Avatar id={username} name={name} />
            <span className={styles['who']}>
              <span>{name}</span>
              <span className="meta">{roles.map(say).join(' · ') || say(department)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {cards(people.slice(0, shownFirst))}
      {people.length > shownFirst ? (
        <details>
          <summary>{`${t.session.others} (${people.length - shownFirst})`}</summary>
          {cards(people.slice(shownFirst))}
        </details>
      ) : null}
    </>
  );
}
