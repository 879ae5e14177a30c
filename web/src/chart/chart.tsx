import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { layoutQuery } from '../api/queries';
import { useLanguage } from '../language/language';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import { Canvas } from './canvas';
import { marksOf, noMarks, type CaseMarks } from './case-mark';
import { ChartDrawing } from './chart-drawing';
import { Outline } from './outline';
import { standingOf, type Walked } from './standing';

interface ChartProps {
  readonly process: string;
  readonly version: number;
  readonly walked: Walked;
  /** What disturbs the case where it stands. */
  readonly marks?: CaseMarks;
  readonly tools?: ReactNode;
}

/** The chart of a process with where a case stands in it, as a picture and as text. */
export function Chart({ process, version, walked, marks, tools }: ChartProps) {
  const { t, language } = useLanguage();
  const [exact, setExact] = useState(false);
  const canvas = useRef<HTMLDivElement>(null);
  const layout = useQuery({
    ...layoutQuery(process, version, exact ? 'exact' : 'reader', language),
    placeholderData: keepPreviousData,
  });
  const shown = layout.data;
  /** The state in the middle: while a case stays in it the drawing does not move. */
  const middle = useRef<readonly [drawing: unknown, state: string | null]>(undefined);
  useEffect(() => {
    const box = canvas.current;
    const [group, parallel] = ['group', 'parallel'].map((kind) => `:not([data-kind="${kind}"])`);
    const active = box?.querySelector(`:is([data-standing="active"], [data-standing="left"])${group}${parallel}`);
    if (!box || !active) return;
    const state = active.getAttribute('data-state');
    const [drawing, before] = middle.current ?? [];
    if (drawing === shown && before === state) return;
    middle.current = [shown, state];
    const [place, frame] = [active.getBoundingClientRect(), box.getBoundingClientRect()];
    box.scrollLeft += place.left + place.width / 2 - frame.left - frame.width / 2;
    box.scrollTop += place.top + place.height / 2 - frame.top - frame.height / 2;
  }, [shown, walked]);
  if (layout.error && !shown) return <Failure error={layout.error} retry={() => void layout.refetch()} />;
  if (!shown) return <Skeleton rows={4} />;
  const here = shown.boxes
    .filter((box) => !['group', 'parallel'].includes(box.kind))
    .filter((box) => ['active', 'ended', 'left'].includes(standingOf(box, walked)))
    .map((box) => [box.title, ...marksOf(box, marks).map(({ title }) => title)].join(' '));
  return (
    <Canvas
      canvas={canvas}
      exact={exact}
      onExact={setExact}
      tools={tools}
      outline={<Outline layout={shown} walked={walked} marks={marks} />}
    >
      {(scale) => (
        <ChartDrawing
          layout={shown}
          walked={walked}
          caseMarks={marks ?? noMarks}
          scale={scale}
          label={t.chart.waiting(here.join(t.marks.and))}
        />
      )}
    </Canvas>
  );
}
