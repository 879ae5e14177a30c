import type { Definition, StateStatistics } from '../api/types';
import { useLanguage } from '../language/language';
import { waitText } from '../language/wait-text';
import { Time } from '../ui/time';
import live from './live.module.css';

interface FiguresTableProps {
  readonly definition: Definition;
  readonly figures: readonly StateStatistics[];
  readonly onStates: (states: readonly StateStatistics[]) => void;
}

/** The live chart as a table: the same figures for those who do not see the drawing. */
export function FiguresTable({ definition, figures, onStates }: FiguresTableProps) {
  const { t, say } = useLanguage();
  const { columns } = t.pages;
  const waiting = new Set(definition.states.flatMap(({ id, task }) => (task ? [id] : [])));
  // What only decides, and what nobody has reached, would hide the others.
  const shown = figures.filter(({ state, open, entered }) => waiting.has(state) || open > 0 || entered > 0);
  const titles = new Map(definition.states.map(({ id, title, type }) => [id, { title: say(title) || id, type }]));
  const wait = (seconds: number | null): string => (seconds === null ? '–' : waitText(seconds, t));
  return (
    // It scrolls, so that whoever has no mouse must be able to reach it.
    <div className={live['scroll']} tabIndex={0} role="group" aria-label={t.pages.table}>
      <table className={live['table']}>
        <thead>
          <tr>
            <th scope="col">{columns.state}</th>
            {(['open', 'late', 'suspended', 'incidents', 'entered', 'half', 'most', 'oldest'] as const).map((name) => (
              <th key={name} scope="col" data-number>
                {columns[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.state}>
              <th scope="row">
                {one.open > 0 ? (
                  <button type="button" className="button quiet" onClick={() => onStates([one])}>
                    {titles.get(one.state)?.title}
                  </button>
                ) : (
                  titles.get(one.state)?.title
                )}
              </th>
              <td data-number>{one.open}</td>
              <td data-number>{one.overdue}</td>
              <td data-number>{one.suspended}</td>
              <td data-number>{one.incidents}</td>
              <td data-number>{one.entered}</td>
              <td data-number>{wait(one.waitP50)}</td>
              <td data-number>{wait(one.waitP90)}</td>
              <td data-number>{one.oldest ? <Time at={one.oldest} /> : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
