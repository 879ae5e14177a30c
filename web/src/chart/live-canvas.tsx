import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { layoutQuery } from '../api/queries';
import type { LayoutBox, StateStatistics } from '../api/types';
import type { Measure } from '../app/search';
import { useLanguage } from '../language/language';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import { Canvas } from './canvas';
import { ChartDrawing } from './chart-drawing';
import { Legend } from './legend';
import live from './live.module.css';
import { liveMarks, statesOfBox } from './live-mark';
import { Outline } from './outline';
import { walked } from './standing';

interface LiveCanvasProps {
  readonly process: string;
  readonly version: number;
  readonly measure: Measure;
  /** Nothing for those who may not know of all cases: the chart alone. */
  readonly figures: readonly StateStatistics[] | undefined;
  readonly onStates: (states: readonly StateStatistics[]) => void;
}

const nowhere = walked([]);

/** The chart of a process with the cases that are in each state. A click asks for them, as the table beside does. */
export function LiveCanvas({ process, version, measure, figures, onStates }: LiveCanvasProps) {
  const { t, language } = useLanguage();
  const [exact, setExact] = useState(false);
  const canvas = useRef<HTMLDivElement>(null);
  const detail = exact ? 'exact' : 'reader';
  const layout = useQuery({
    ...layoutQuery(process, version, detail, language),
    placeholderData: keepPreviousData,
  });
  const boxes = layout.data?.boxes;
  const { marks, bounds } = useMemo(
    () => liveMarks(figures && boxes ? boxes : [], figures ?? [], measure),
    [boxes, figures, measure],
  );
  useEffect(() => {
    const place = canvas.current;
    if (!place || !figures) return undefined;
    const clicked = ({ target }: MouseEvent): void => {
      const id = target instanceof Element ? target.closest('[data-heat]')?.getAttribute('data-state') : undefined;
      const box: LayoutBox | undefined = boxes?.find((one) => one.id === id);
      if (box) onStates(statesOfBox(box, figures));
    };
    place.addEventListener('click', clicked);
    return () => place.removeEventListener('click', clicked);
  });
  if (layout.error && !layout.data) return <Failure error={layout.error} retry={() => void layout.refetch()} />;
  if (!layout.data) return <Skeleton rows={4} />;
  const shown = layout.data;
  return (
    <>
      <Canvas
        canvas={canvas}
        className={live['canvas'] ?? ''}
        exact={exact}
        onExact={setExact}
        outline={<Outline layout={shown} />}
      >
        {(scale) => <ChartDrawing layout={shown} walked={nowhere} scale={scale} label={t.chart.label} marks={marks} />}
      </Canvas>
      {figures ? <Legend measure={measure} bounds={bounds} /> : null}
    </>
  );
}
