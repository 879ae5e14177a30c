import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { CaseView } from '../../case/case-view';
import { useMovingPosition } from './use-moving-position';

export function CasePage() {
  const { id } = useParams({ from: '/shell/cases/$id' });
  return <CaseAtPosition key={id} id={id} />;
}

function CaseAtPosition({ id }: { readonly id: string }) {
  const { at, diff, panel } = useSearch({ from: '/shell/cases/$id' });
  const navigate = useNavigate({ from: '/cases/$id' });
  const address = useCallback(
    (position: number | undefined) =>
      void navigate({ search: (before) => ({ ...before, at: position }), replace: true }),
    [navigate],
  );
  const [position, move] = useMovingPosition(at, address);
  return (
    <CaseView
      id={id}
      at={position}
      onAt={move}
      diff={diff}
      onDiff={(moment) => void navigate({ search: (before) => ({ ...before, diff: moment }) })}
      panel={panel}
      onPanel={(chosen) => void navigate({ search: (before) => ({ ...before, panel: chosen }) })}
      onOpen={(other) => void navigate({ to: '/cases/$id', params: { id: other }, search: {} })}
    />
  );
}
