import { Pause, Play } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { useLanguage } from '../language/language';
import styles from './chart.module.css';

/** A record as a mark on the slider. */
export interface Frame {
  readonly position: number;
  /** What happened, for a reader. */
  readonly title: string;
  readonly time: string;
  readonly tone: 'plain' | 'bad' | 'system' | 'refused' | 'broken';
}

interface ReplaySliderProps {
  /** What it moves through; a history when it says nothing. */
  readonly label?: string;
  readonly frames: readonly Frame[];
  readonly at: number | undefined;
  readonly onAt: (position: number | undefined) => void;
}

/** Every record takes as long, however long nothing happened between them. */
const stepMilliseconds = 700;

/** They stand still while the slider moves. */
const Marks = memo(function Marks({ frames }: Pick<ReplaySliderProps, 'frames'>) {
  return (
    <div className={styles['marks']} aria-hidden="true">
      {frames.map(({ position, tone }, order) => (
        <i key={position} data-tone={tone} style={{ left: `${(order / (frames.length - 1)) * 100}%` }} />
      ))}
    </div>
  );
});

/** Moves through the history: arrows, Home and End, or by itself. The last position is now. */
export function ReplaySlider({ label, frames, at, onAt }: ReplaySliderProps) {
  const { t } = useLanguage();
  const [playing, setPlaying] = useState(false);
  const last = frames.length;
  const found = at === undefined ? -1 : frames.findIndex(({ position }) => position === at);
  const index = found === -1 ? last : found + 1;
  const frame = frames[index - 1];
  const go = (wanted: number): void => onAt(wanted >= last ? undefined : frames[wanted - 1]?.position);
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => {
      if (index >= last) setPlaying(false);
      else go(index + 1);
    }, stepMilliseconds);
    return () => clearTimeout(timer);
  });
  if (last < 2 || !frame) return null;
  const text = `${t.chart.of(index, last)} · ${frame.title} · ${frame.time}`;
  return (
    <div className={styles['slider']}>
      <div className={styles['track']}>
        <Marks frames={frames} />
        <input
          type="range"
          min={1}
          max={last}
          value={index}
          aria-label={label ?? t.chart.slider}
          aria-valuetext={text}
          onChange={({ target }) => {
            setPlaying(false);
            go(Number(target.value));
          }}
          onKeyDown={(event) => {
            if (event.key !== ' ') return;
            event.preventDefault();
            setPlaying(!playing);
          }}
        />
      </div>
      <div className="row">
        <button
          type="button"
          className="button quiet"
          aria-label={playing ? t.chart.stop : t.chart.play}
          onClick={() => {
            if (!playing && index >= last) go(1);
            setPlaying(!playing);
          }}
        >
          {playing ? <Pause size={16} aria-hidden="true" /> : <Play size={16} aria-hidden="true" />}
        </button>
        <span className="meta">
          {text}
          {index === last ? ` (${t.chart.now})` : ''}
        </span>
      </div>
    </div>
  );
}
