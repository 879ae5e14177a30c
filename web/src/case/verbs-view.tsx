import { Suspense, useState } from 'react';
import type { AvailableEvent, Instance } from '../api/types';
import { useLanguage } from '../language/language';
import { useOnline } from '../ui/online';
import { GreyVerbs } from './grey-verbs';
import { ActsMenu, DecideDrawer } from './later';
import { inOrder, isAdverse, shownVerbs } from './verbs';

interface VerbsProps {
  readonly instance: Instance;
  readonly past: boolean;
  readonly onDecided?: () => void;
}

/** What the caller may do now, what he may not and why, and the acts on the tasks. */
export function Verbs({ instance, past, onDecided }: VerbsProps) {
  const { t, say } = useLanguage();
  const [chosen, setChosen] = useState<AvailableEvent>();
  const verbs = inOrder(instance.availableEvents);
  const several = new Set(verbs.map(({ taskId }) => taskId).filter(Boolean)).size > 1;
  const nameOf = ({ type, title, taskId }: AvailableEvent): string => {
    const task = several ? instance.tasks.find(({ id }) => id === taskId) : undefined;
    return [say(title) || type, say(task?.title)].filter(Boolean).join(' · ');
  };
  const isOnline = useOnline();
  if (past) return <span className="meta">{t.kase.pastVerb}</span>;
  const [shown, others] = [verbs.slice(0, shownVerbs), verbs.slice(shownVerbs)];
  return (
    <>
      {shown.map((verb, index) => (
        <button
          key={`${verb.type} ${verb.taskId}`}
          type="button"
          className={`button ${isAdverse(verb.type) ? 'adverse' : index === 0 ? 'primary' : ''}`}
          aria-disabled={!isOnline}
          title={isOnline ? undefined : t.desk.offline}
          onClick={() => (isOnline ? setChosen(verb) : undefined)}
        >
          {nameOf(verb)}
        </button>
      ))}
      {others.map((verb) => (
        <button
          key={`${verb.type} ${verb.taskId}`}
          type="button"
          className={`button ${isAdverse(verb.type) ? 'adverse' : ''}`}
          aria-disabled={!isOnline}
          title={isOnline ? undefined : t.desk.offline}
          onClick={() => (isOnline ? setChosen(verb) : undefined)}
        >
          {nameOf(verb)}
        </button>
      ))}
      <GreyVerbs instance={instance} />
      <Suspense fallback={null}>
        <ActsMenu instance={instance} />
      </Suspense>
      {chosen ? (
        <Suspense fallback={null}>
          <DecideDrawer
            key={`${chosen.type} ${chosen.taskId}`}
            instance={instance}
            verb={chosen}
            onClose={() => setChosen(undefined)}
            onDecided={onDecided}
          />
        </Suspense>
      ) : null}
    </>
  );
}
