import { Link } from '@tanstack/react-router';
import type { CaseName } from '../api/operations';
import { useLanguage } from '../language/language';

/** The case that something belongs to. */
export function CaseLink({ id, number, subject, definition }: CaseName) {
  const { say } = useLanguage();
  return (
    <>
      <Link to="/cases/$id" params={{ id }} className="wrap">
        {say(subject) || say(definition) || id}
      </Link>
      <div className="meta">
        <span className="mono">{number}</span> {say(definition)}
      </div>
    </>
  );
}
