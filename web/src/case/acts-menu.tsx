import { Menu } from '@base-ui/react/menu';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { Suspense, useState } from 'react';
import { actsQuery, type TaskAct } from '../api/acts';
import { meQuery } from '../api/queries';
import type { Instance, OpenTask } from '../api/types';
import { useLanguage } from '../language/language';
import { caseActsFor, type CaseAct } from './case-acts';
import { ActDrawer, CaseActDrawer } from './later';

interface Chosen {
  readonly task: OpenTask;
  readonly act: TaskAct;
}

/** What somebody who waits for others may do with their task. */
const ofOthers = ['REMIND'];

/**
 * What stands below the verbs: on the own task every act, on that of others a reminder, and what somebody may do to the
 * case as a whole.
 */
export function ActsMenu({ instance }: { readonly instance: Instance }) {
  const { t, say } = useLanguage();
  const { data: me } = useQuery(meQuery);
  const { data: acts } = useQuery(actsQuery);
  const [chosen, setChosen] = useState<Chosen>();
  const [wanted, setWanted] = useState<CaseAct>();
  if (!me || !acts) return null;
  const isOwn = ({ assignee, candidates }: OpenTask): boolean =>
    assignee ? assignee.id === me.id : candidates.some(({ id }) => id === me.id);
  const ofCase = caseActsFor(instance, me);
  const items = instance.tasks.flatMap((task) =>
    acts.items
      .filter(({ type }) => {
        if (type === 'ASSIGN') return me.permissions.includes('administer') && isVacant(task);
        return isOwn(task) ? !ofOthers.includes(type) && fits(type, task) : ofOthers.includes(type);
      })
      .map((act) => ({ task, act })),
  );
  const several = new Set(items.map(({ task }) => task.id)).size > 1;
  if (items.length + ofCase.length === 0) return null;
  return (
    <>
      <Menu.Root>
        <Menu.Trigger className="button">
          {t.kase.more}
          <ChevronDown size={14} aria-hidden="true" />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner sideOffset={4} align="end" style={{ zIndex: 9 }}>
            <Menu.Popup className="menu">
              {items.map((item) => (
                <Menu.Item
                  key={`${item.task.id} ${item.act.type}`}
                  className="menu-item"
                  onClick={() => setChosen(item)}
                >
                  {[say(item.act.title), several ? say(item.task.title) : ''].filter(Boolean).join(' · ')}
                </Menu.Item>
              ))}
              {ofCase.map((act) => (
                <Menu.Item key={act} className="menu-item" onClick={() => setWanted(act)}>
                  {t.kase[act]}
                </Menu.Item>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {chosen ? (
        <Suspense fallback={null}>
          <ActDrawer
            key={`${chosen.task.id} ${chosen.act.type}`}
            {...chosen}
            instanceId={instance.id}
            number={instance.number}
            onClose={() => setChosen(undefined)}
          />
        </Suspense>
      ) : null}
      {wanted ? (
        <Suspense fallback={null}>
          <CaseActDrawer key={wanted} act={wanted} instance={instance} onClose={() => setWanted(undefined)} />
        </Suspense>
      ) : null}
    </>
  );
}

/** A task that is claimed is released, and one that is not is claimed. */
const fits = (type: string, { assignee }: OpenTask): boolean =>
  type === 'CLAIM' ? !assignee : type === 'RELEASE' ? assignee !== null : true;

/** Whether nobody may do it, or one of its signatures: an administrator finds somebody. */
const isVacant = ({ assignee, candidates, seats }: OpenTask): boolean =>
  (!assignee && candidates.length === 0) ||
  seats.some(({ person, candidates: group, ballot }) => !ballot && !person && (group ?? []).length === 0);
