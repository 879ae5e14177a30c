import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { definitionQuery } from '../../api/queries';
import type { Definition, Task } from '../../api/types';
import { isAdverse } from '../../case/verbs';
import { useLanguage } from '../../language/language';
import { commonDecisions, type CommonDecision } from './common-decisions';
import { DecideManyDrawer } from './decide-many-drawer';

interface SelectionBarProps {
  readonly tasks: readonly Task[];
  /** Leaves only these selected. */
  readonly onKeep: (taskIds: readonly string[]) => void;
}

/** What may be done with all selected tasks at once. */
export function SelectionBar({ tasks, onKeep }: SelectionBarProps) {
  const { t, say } = useLanguage();
  const [chosen, setChosen] = useState<CommonDecision>();
  const versions = [
    ...new Map(tasks.map(({ definition: { key, version } }) => [`${key} ${version}`, { key, version }])),
  ];
  const found = useQueries({ queries: versions.map(([, { key, version }]) => definitionQuery(key, version)) });
  const definitions = new Map(
    versions.flatMap(([name], index): [string, Definition][] => {
      const data = found[index]?.data;
      return data ? [[name, data]] : [];
    }),
  );
  const decisions = commonDecisions(tasks, definitions);
  return (
    <div className="notice info row" role="group" aria-label={t.desk.selected(tasks.length)}>
      <span role="status">{t.desk.selected(tasks.length)}</span>
      {decisions.length === 0 && definitions.size === versions.length ? (
        <span className="meta">{t.desk.noneInCommon}</span>
      ) : null}
      {decisions.map((decision, index) => (
        <button
          key={decision.type}
          type="button"
          className={`button ${isAdverse(decision.type) ? 'adverse' : index === 0 ? 'primary' : ''}`}
          onClick={() => setChosen(decision)}
        >
          {say(decision.title)}
        </button>
      ))}
      <button type="button" className="button quiet" onClick={() => onKeep([])}>
        {t.desk.clear}
      </button>
      {chosen ? (
        <DecideManyDrawer
          key={chosen.type}
          tasks={tasks}
          decision={chosen}
          onClose={() => setChosen(undefined)}
          onKeep={onKeep}
        />
      ) : null}
    </div>
  );
}
