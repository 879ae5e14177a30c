import { useMemo, useState } from 'react';
import type { Definition, Instance } from '../api/types';
import { Chart } from '../chart/chart';
import { ReplaySlider, type Frame } from '../chart/replay-slider';
import styles from '../chart/chart.module.css';
import { useLanguage } from '../language/language';
import { useBadPosition } from '../proof/use-bad-position';
import { absoluteTime } from '../language/times';
import { useNow } from '../ui/now';
import { caseMarks } from './case-marks';
import { verbOf } from './record-verb';
import { SaveDrawing } from './save-drawing';
import { isReadable, type AnyRecord } from './use-case';
import { isAdverse } from './verbs';
import { wayOf, wayText } from './way-of';

interface CaseChartProps {
  readonly instance: Instance;
  readonly definition: Definition | undefined;
  readonly records: readonly AnyRecord[];
  readonly at: number | undefined;
  readonly onAt: (position: number | undefined) => void;
}

const system = 'system';

function toneOf(record: AnyRecord): Frame['tone'] {
  if (!isReadable(record)) return 'bad';
  if (record.kind === 'rejected') return 'refused';
  if (isAdverse(record.type)) return 'bad';
  return record.actor.id === system ? 'system' : 'plain';
}

/** Where the case stands in its chart, now or at a position, and the slider through its history. */
export function CaseChart({ instance, definition, records, at, onAt }: CaseChartProps) {
  const { t, language } = useLanguage();
  const bad = useBadPosition(instance.id);
  const frames = useMemo<readonly Frame[]>(
    () =>
      records.map((record) => ({
        position: record.position,
        title: [
          isReadable(record) ? verbOf(record, definition, language) : t.kase.unreadable,
          record.position === bad ? t.proof.marked : '',
        ]
          .filter(Boolean)
          .join(' · '),
        time: absoluteTime(record.at, language),
        tone: record.position === bad ? 'broken' : toneOf(record),
      })),
    [records, definition, language, t, bad],
  );
  const now = useNow();
  const reached = useMemo(() => {
    const until = records.filter(({ position }) => at === undefined || position <= at);
    const isNow = at === undefined;
    return wayOf(until, definition, isNow && instance.status === 'stopped', isNow ? [instance.value] : []);
  }, [records, at, definition, instance.value, instance.status]);
  // Many a record leaves a case where it stood: nothing is drawn anew.
  const [way, setWay] = useState(reached);
  if (way !== reached && wayText(way) !== wayText(reached)) setWay(reached);
  const marks = useMemo(
    () => (at === undefined ? caseMarks(instance, definition, now, t) : undefined),
    [at, instance, definition, now, t],
  );
  const { key, version } = instance.definition;
  return (
    <section className="card" aria-label={t.kase.chart}>
      <figure className={styles['figure']}>
        <Chart
          process={key}
          version={version}
          walked={way}
          {...(marks ? { marks } : {})}
          tools={<SaveDrawing id={instance.id} number={instance.number} at={at} />}
        />
        <ReplaySlider frames={frames} at={at} onAt={onAt} />
      </figure>
    </section>
  );
}
