import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { layoutQuery } from '../api/queries';
import { useLanguage } from '../language/language';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import { ChartDrawing } from './chart-drawing';
import styles from './chart.module.css';
import { Outline } from './outline';
import { standingOf, type Walked } from './standing';

interface ChartProps {
  readonly process: string;
  readonly version: number;
  readonly walked: Walked;
}

/** The chart of a process with where a case stands in it, as a picture and as text. */
export function Chart({ process, version, walked }: ChartProps) {
  const { t, language } = useLanguage();
  const [exact, setExact] = useState(false);
  const [whole, setWhole] = useState(false);
  const canvas = useRef<HTMLDivElement>(null);
  const layout = useQuery({
    ...layoutQuery(process, version, exact ? 'exact' : 'reader', language),
    placeholderData: keepPreviousData,
  });
  const shown = layout.data;
  useEffect(() => {
    const box = canvas.current;
    const active = box?.querySelector('[data-standing="active"]:not([data-kind="group"], [data-kind="parallel"])');
    if (!box || !active) return;
    const [place, frame] = [active.getBoundingClientRect(), box.getBoundingClientRect()];
    box.scrollLeft += place.left + place.width / 2 - frame.left - frame.width / 2;
    box.scrollTop += place.top + place.height / 2 - frame.top - frame.height / 2;
  }, [shown, whole, walked]);
  if (layout.error && !shown) return <Failure error={layout.error} retry={() => void layout.refetch()} />;
  if (!shown) return <Skeleton rows={4} />;
  const here = shown.boxes
    .filter((box) => !['group', 'parallel'].includes(box.kind) && ['active', 'ended'].includes(standingOf(box, walked)))
    .map(({ lines }) => lines.join(''));
  return (
    <>
      <div className={styles['tools']}>
        <button type="button" className="button quiet" aria-pressed={whole} onClick={() => setWhole(!whole)}>
          {whole ? t.chart.actual : t.chart.whole}
        </button>
        <button type="button" className="button quiet" aria-pressed={exact} onClick={() => setExact(!exact)}>
          {exact ? t.chart.reader : t.chart.exact}
        </button>
      </div>
      {/* It scrolls, so that whoever has no mouse must be able to reach it. */}
      <div ref={canvas} className={styles['canvas']} tabIndex={0} role="group" aria-label={t.chart.label}>
        <ChartDrawing layout={shown} walked={walked} whole={whole} label={t.chart.waiting(here.join('、'))} />
      </div>
      <details className={styles['outline']}>
        <summary>{t.chart.outline}</summary>
        <Outline layout={shown} walked={walked} />
      </details>
    </>
  );
}
