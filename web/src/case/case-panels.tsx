import { Suspense } from 'react';
import type { Instance } from '../api/types';
import type { CasePanel } from '../app/search';
import { useLanguage } from '../language/language';
import { Panel } from '../ui/panel';
import { Skeleton } from '../ui/skeleton';
import { Tabs, type Tab } from '../ui/tabs';
import { Access, AllRecords, Attachments, WrittenEntries } from './later';
import { Related } from './related';
import { Timers } from './timers';
import type { AnyRecord } from './use-case';

interface CasePanelsProps {
  readonly instance: Instance;
  readonly records: readonly AnyRecord[];
  /** Asks for the records behind those that are there; without it all are. */
  readonly onMore: (() => void) | undefined;
  readonly panel: CasePanel | undefined;
  readonly onPanel: (panel: CasePanel) => void;
}

/** What belongs to a case beside its sheet and its course, one at a time. */
export function CasePanels({ instance, records, onMore, panel, onPanel }: CasePanelsProps) {
  const { t } = useLanguage();
  const { id, parentId, children, timers } = instance;
  const counted = (title: string, count: number): string => `${title} ${count}`;
  const later = (content: Tab<CasePanel>['content']) => (
    <Panel>
      <Suspense fallback={<Skeleton />}>{content}</Suspense>
    </Panel>
  );
  const related = children.length + (parentId ? 1 : 0);
  const tabs: readonly Tab<CasePanel>[] = [
    { key: 'files', title: t.kase.files, content: later(<Attachments instanceId={id} />) },
    ...(related > 0
      ? [
          {
            key: 'related',
            title: counted(t.kase.children, related),
            content: <Related instance={instance} />,
          } as const,
        ]
      : []),
    { key: 'entries', title: t.kase.entries, content: later(<WrittenEntries instanceId={id} />) },
    ...(timers.length > 0
      ? [
          {
            key: 'timers',
            title: counted(t.kase.timers, timers.length),
            content: <Timers instance={instance} />,
          } as const,
        ]
      : []),
    { key: 'records', title: t.kase.records, content: later(<AllRecords records={records} onMore={onMore} />) },
    { key: 'access', title: t.kase.access, content: later(<Access instanceId={id} />) },
  ];
  return (
    <section className="card" aria-label={t.kase.panels}>
      <Tabs label={t.kase.panels} tabs={tabs} chosen={panel} onChoose={onPanel} />
    </section>
  );
}
