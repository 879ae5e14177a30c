import { Link } from '@tanstack/react-router';

interface ClauseLinkProps {
  readonly process: string;
  readonly clause: string;
}

/** A clause of a manual, which leads to the rules of its process. */
export function ClauseLink({ process, clause }: ClauseLinkProps) {
  return (
    <Link to="/rulebook/$process" params={{ process }}>
      {clause}
    </Link>
  );
}
