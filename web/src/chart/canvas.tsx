import { Minus, Plus } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useLanguage } from '../language/language';
import { useNarrow } from '../ui/wide';
import styles from './chart.module.css';
import { usePanAndZoom, type Zoom } from './use-pan-and-zoom';

interface CanvasProps {
  readonly canvas: RefObject<HTMLDivElement | null>;
  readonly className?: string;
  readonly exact: boolean;
  readonly onExact: (exact: boolean) => void;
  /** More to do with the drawing. */
  readonly tools?: ReactNode;
  /** The same as text: instead of the drawing where there is no room for one. */
  readonly outline: ReactNode;
  readonly children: (scale: number | 'whole') => ReactNode;
}

const [least, most, step] = [0.5, 3, 1.25];

/** A drawing that is moved and zoomed, by mouse and by keys, and the buttons that do the same. */
export function Canvas({ canvas, className = '', exact, onExact, tools, outline, children }: CanvasProps) {
  const { t } = useLanguage();
  const [scale, setScale] = useState<number | 'whole'>(1);
  const narrow = useNarrow();
  const [wanted, setWanted] = useState<'drawing' | 'text'>();
  /** Whether somebody reads the text below the drawing. */
  const [isRead, setRead] = useState(false);
  const drawn = (wanted ?? (narrow ? 'text' : 'drawing')) === 'drawing';
  const zoom = (how: Zoom): void =>
    setScale((before) => {
      const from = before === 'whole' ? 1 : before;
      if (how === 'same') return 1;
      return Math.min(most, Math.max(least, how === 'larger' ? from * step : from / step));
    });
  usePanAndZoom(canvas, zoom);
  useSameMiddle(canvas, scale);
  // Every state and guard by the names that engineers gave them.
  const verbatim = exact ? { 'data-verbatim': '' } : {};
  return (
    <>
      <div className={styles['tools']}>
        {tools}
        {narrow || wanted ? (
          <button type="button" className="button quiet" onClick={() => setWanted(drawn ? 'text' : 'drawing')}>
            {drawn ? t.drawing.written : t.drawing.drawn}
          </button>
        ) : null}
        {drawn ? (
          <>
            <button
              type="button"
              className="button quiet"
              aria-label={t.drawing.smaller}
              onClick={() => zoom('smaller')}
            >
              <Minus size={16} aria-hidden="true" />
            </button>
            <button type="button" className="button quiet" aria-label={t.drawing.larger} onClick={() => zoom('larger')}>
              <Plus size={16} aria-hidden="true" />
            </button>
            <button
              type="button"
              className="button quiet"
              aria-pressed={scale === 'whole'}
              onClick={() => setScale(scale === 'whole' ? 1 : 'whole')}
            >
              {scale === 'whole' ? t.chart.actual : t.chart.whole}
            </button>
          </>
        ) : null}
        <button type="button" className="button quiet" aria-pressed={exact} onClick={() => onExact(!exact)}>
          {exact ? t.chart.reader : t.chart.exact}
        </button>
      </div>
      {drawn ? (
        <>
          {/* It scrolls, so that whoever has no mouse must be able to reach it. */}
          <div
            ref={canvas}
            className={`${styles['canvas']} ${className}`}
            tabIndex={0}
            role="group"
            {...verbatim}
            aria-label={`${t.chart.label}${t.marks.colon}${t.drawing.keys}`}
          >
            {children(scale)}
          </div>
          <details
            className={styles['outline']}
            {...verbatim}
            onToggle={({ currentTarget }) => setRead(currentTarget.open)}
          >
            <summary>{t.chart.outline}</summary>
            {isRead ? outline : null}
          </details>
        </>
      ) : (
        <div className={styles['outline']} {...verbatim}>
          {outline}
        </div>
      )}
    </>
  );
}

/** What was in the middle stays there. */
function useSameMiddle(canvas: RefObject<HTMLDivElement | null>, scale: number | 'whole'): void {
  const before = useRef(scale);
  useLayoutEffect(() => {
    const place = canvas.current;
    const from = before.current;
    before.current = scale;
    if (!place || from === scale || from === 'whole' || scale === 'whole') return;
    const ratio = scale / from;
    const kept = (offset: number, shown: number): number => (offset + shown / 2) * ratio - shown / 2;
    place.scrollTo({
      left: kept(place.scrollLeft, place.clientWidth),
      top: kept(place.scrollTop, place.clientHeight),
      behavior: 'instant',
    });
  }, [canvas, scale]);
}
