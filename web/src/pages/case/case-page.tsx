import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { CaseView } from '../../case/case-view';

export function CasePage() {
  const { id } = useParams({ from: '/shell/cases/$id' });
  const { at } = useSearch({ from: '/shell/cases/$id' });
  const navigate = useNavigate({ from: '/cases/$id' });
  return (
    <CaseView
      key={id}
      id={id}
      at={at}
      onAt={(position) => void navigate({ search: (before) => ({ ...before, at: position }), replace: true })}
    />
  );
}
