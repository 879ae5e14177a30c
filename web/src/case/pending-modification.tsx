import type { Definition, Instance } from '../api/types';
import { useLanguage } from '../language/language';
import { Time } from '../ui/time';

interface PendingModificationProps {
  readonly modification: NonNullable<Instance['modification']>;
  readonly definition: Definition | undefined;
}

/** An administrator wants the case elsewhere: who, where to, why, and when it happens by itself. */
export function PendingModification({ modification, definition }: PendingModificationProps) {
  const { t, say } = useLanguage();
  const { to, reason, by, dueAt } = modification;
  const where = to
    .map((path) => say(definition?.states.find(({ id }) => id === path)?.title) || path)
    .join(t.marks.and);
  return (
    <div className="notice" role="status">
      <strong>{t.kase.modification(by.name, where)}</strong>
      <p className="wrap">{`${t.kase.reason}${t.marks.colon}${reason}`}</p>
      <p className="meta">
        {t.kase.modificationDue} <Time at={dueAt} absolute />
      </p>
    </div>
  );
}
