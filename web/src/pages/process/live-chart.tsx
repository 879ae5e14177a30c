import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { statisticsQuery } from '../../api/live-queries';
import type { Definition, StateStatistics } from '../../api/types';
import { measures, type Measure, type ProcessSearch } from '../../app/search';
import { FiguresTable } from '../../chart/figures-table';
import { LiveCanvas } from '../../chart/live-canvas';
import live from '../../chart/live.module.css';
import { ReplaySlider } from '../../chart/replay-slider';
import { useLanguage } from '../../language/language';
import { absoluteTime } from '../../language/times';
import { Failure } from '../../ui/failure';
import { useNow } from '../../ui/now';
import { StateCases } from './state-cases';

interface LiveChartProps {
  readonly definition: Definition;
  readonly mayCount: boolean;
  readonly at: string | undefined;
  readonly measure: Measure;
  readonly onChange: (changed: ProcessSearch) => void;
}

const day = 86_400_000;
const daysBack = 30;

/** Where the cases of a process are, now or at a past moment, as a drawing and as a table. */
export function LiveChart({ definition, mayCount, at, measure, onChange }: LiveChartProps) {
  const { t, language } = useLanguage();
  const { key, version } = definition;
  const now = useNow();
  const [opened, setOpened] = useState<readonly StateStatistics[]>([]);
  const statistics = useQuery({ ...statisticsQuery(key, version, at), enabled: mayCount });
  const figures = mayCount ? statistics.data?.states : undefined;
  // From the end of the hour, so that a day has one address for all who look at it within the hour.
  const last = Math.floor(now / 3_600_000) * 3_600_000;
  const moments = Array.from({ length: daysBack + 1 }, (_, index) => ({
    position: index + 1,
    days: daysBack - index,
    moment: new Date(index === daysBack ? now : last - (daysBack - index) * day).toISOString(),
  }));
  const position = at === undefined ? undefined : (moments.findLast(({ moment }) => moment <= at)?.position ?? 1);
  return (
    <section className={`card ${live['live']}`} aria-label={t.chart.label}>
      {mayCount ? (
        <div className="row" data-between>
          <label className="row">
            {t.pages.measure}
            <select
              className="field"
              style={{ width: 'auto' }}
              value={measure}
              onChange={({ target }) => onChange({ measure: target.value as Measure })}
            >
              {measures.map((one) => (
                <option key={one} value={one}>
                  {t.pages.measures[one]}
                </option>
              ))}
            </select>
          </label>
          <span role="status">{statistics.data ? t.pages.cases(statistics.data.cases) : ''}</span>
        </div>
      ) : null}
      {at === undefined ? null : (
        <div className="notice wait row" data-between role="status">
          {t.pages.past(absoluteTime(at, language))}
          <button type="button" className="button" onClick={() => onChange({ at: undefined })}>
            {t.pages.now}
          </button>
        </div>
      )}
      {statistics.error ? <Failure error={statistics.error} retry={() => void statistics.refetch()} /> : null}
      <LiveCanvas process={key} version={version} measure={measure} figures={figures} onStates={setOpened} />
      {mayCount ? (
        <ReplaySlider
          label={t.pages.moment}
          frames={moments.map(({ position: place, days, moment }) => ({
            position: place,
            title: t.pages.ago(days),
            time: absoluteTime(moment, language),
            tone: 'plain',
          }))}
          at={position}
          onAt={(place) => onChange({ at: place === undefined ? undefined : moments[place - 1]?.moment })}
        />
      ) : null}
      {figures ? (
        <details open>
          <summary>{t.pages.table}</summary>
          <FiguresTable definition={definition} figures={figures} onStates={setOpened} />
        </details>
      ) : null}
      <StateCases definition={definition} states={opened} at={at} onClose={() => setOpened([])} />
    </section>
  );
}
