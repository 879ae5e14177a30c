import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { AvailableEvent, Instance } from '../api/types';
import { useLanguage } from '../language/language';
import { DecideDrawer } from './decide-drawer';
import { useTaskAct } from './use-task-act';
import { inOrder, isAdverse, shownVerbs } from './verbs';

interface VerbsProps {
  readonly instance: Instance;
  readonly past: boolean;
  readonly onDecided?: () => void;
}

/** What the caller may do now: the first verbs as buttons, the others in a menu. */
export function Verbs({ instance, past, onDecided }: VerbsProps) {
  const { t, say } = useLanguage();
  const [chosen, setChosen] = useState<AvailableEvent>();
  const act = useTaskAct(instance.id);
  const verbs = inOrder(instance.availableEvents);
  const several = new Set(verbs.map(({ taskId }) => taskId).filter(Boolean)).size > 1;
  const nameOf = ({ type, title, taskId }: AvailableEvent): string => {
    const task = several ? instance.tasks.find(({ id }) => id === taskId) : undefined;
    return [say(title) || type, say(task?.title)].filter(Boolean).join(' · ');
  };
  if (past) return <span className="meta">{t.kase.pastVerb}</span>;
  const mine = instance.tasks.find(({ id }) => verbs.some(({ taskId }) => taskId === id));
  const [shown, others] = [verbs.slice(0, shownVerbs), verbs.slice(shownVerbs)];
  return (
    <>
      {shown.map((verb, index) => (
        <button
          key={`${verb.type} ${verb.taskId}`}
          type="button"
          className={`button ${isAdverse(verb.type) ? 'adverse' : index === 0 ? 'primary' : ''}`}
          onClick={() => setChosen(verb)}
        >
          {nameOf(verb)}
        </button>
      ))}
      {others.length > 0 || mine ? (
        <Menu.Root>
          <Menu.Trigger className="button">
            {t.kase.more}
            <ChevronDown size={14} aria-hidden="true" />
          </Menu.Trigger>
          <Menu.Portal>
            <Menu.Positioner sideOffset={4} align="end">
              <Menu.Popup className="menu">
                {others.map((verb) => (
                  <Menu.Item
                    key={`${verb.type} ${verb.taskId}`}
                    className={`menu-item ${isAdverse(verb.type) ? 'adverse' : ''}`}
                    onClick={() => setChosen(verb)}
                  >
                    {nameOf(verb)}
                  </Menu.Item>
                ))}
                {mine ? (
                  <Menu.Item
                    className="menu-item"
                    onClick={() => act.mutate({ taskId: mine.id, act: mine.assignee ? 'release' : 'claim' })}
                  >
                    {mine.assignee ? t.inbox.release : t.inbox.claim}
                  </Menu.Item>
                ) : null}
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      ) : null}
      {chosen ? (
        <DecideDrawer
          key={`${chosen.type} ${chosen.taskId}`}
          instance={instance}
          verb={chosen}
          onClose={() => setChosen(undefined)}
          onDecided={onDecided}
        />
      ) : null}
    </>
  );
}
