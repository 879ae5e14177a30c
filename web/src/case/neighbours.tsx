import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { useLanguage } from '../language/language';
import { placeInList } from '../list/came-from';
import { useShortcut } from '../ui/shortcut';

interface NeighboursProps {
  readonly id: string;
  readonly onOpen: (id: string) => void;
}

/** The way to the case before and the case behind, in the list that somebody came from: two buttons, and `[` and `]`. */
export function Neighbours({ id, onOpen }: NeighboursProps) {
  const { t } = useLanguage();
  const found = useMemo(() => placeInList(id), [id]);
  const go = (to: string | undefined) => (): void => (to === undefined ? undefined : onOpen(to));
  useShortcut('[', go(found?.before));
  useShortcut(']', go(found?.after));
  if (!found || found.count < 2) return null;
  const { before, after, place, count } = found;
  return (
    <span className="row" style={{ gap: 0, flexWrap: 'nowrap' }} role="group" aria-label={t.desk.inList}>
      <button
        type="button"
        className="button quiet"
        aria-label={t.desk.previousCase}
        aria-keyshortcuts="["
        aria-disabled={before === undefined}
        onClick={go(before)}
      >
        <ChevronLeft size={16} aria-hidden="true" />
      </button>
      <span className="meta" style={{ whiteSpace: 'nowrap' }}>{`${place} / ${count}`}</span>
      <button
        type="button"
        className="button quiet"
        aria-label={t.desk.nextCase}
        aria-keyshortcuts="]"
        aria-disabled={after === undefined}
        onClick={go(after)}
      >
        <ChevronRight size={16} aria-hidden="true" />
      </button>
    </span>
  );
}
