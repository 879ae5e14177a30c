import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import {
  AtSign,
  BookMarked,
  BookOpen,
  Building2,
  FileCheck,
  Inbox,
  Layers,
  Plus,
  Send,
  ShieldCheck,
  Workflow,
  Wrench,
  type LucideIcon,
} from 'lucide-react';
import { countsQuery, meQuery } from '../api/queries';
import type { Counts } from '../api/types';
import { useLanguage } from '../language/language';
import { readInbox, type Box } from './search';
import styles from './shell.module.css';

const boxes: readonly { readonly box: Box; readonly icon: LucideIcon; readonly count?: keyof Counts }[] = [
  { box: 'todo', icon: Inbox, count: 'todo' },
  { box: 'done', icon: FileCheck },
  { box: 'started', icon: Send },
  { box: 'cc', icon: AtSign },
];

/** The four boxes with their numbers, and where else one may go. */
export function Navigation() {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  const { data: counts } = useQuery(countsQuery);
  const { data: me } = useQuery(meQuery);
  const isInbox = pathname === '/' || pathname === '/inbox';
  const current = readInbox(search).tab ?? 'todo';
  return (
    <nav className={styles['nav']} aria-label={t.nav.label}>
      <ul>
        {boxes.map(({ box, icon: Icon, count }) => (
          <li key={box}>
            <Link
              to="/inbox"
              search={box === 'todo' ? {} : { tab: box }}
              // The router takes an address without a box for a part of each that has one.
              activeOptions={{ exact: true }}
              activeProps={{}}
              aria-current={isInbox && current === box ? 'page' : undefined}
            >
              <Icon size={16} aria-hidden="true" />
              {t.nav[box]}
              {count && counts?.[count].value ? (
                <span className={styles['count']}>{`${counts[count].value}${counts[count].capped ? '+' : ''}`}</span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
      <ul>
        <li>
          <Link to="/start" aria-current={pathname.startsWith('/start') ? 'page' : undefined}>
            <Plus size={16} aria-hidden="true" />
            {t.nav.start}
          </Link>
        </li>
        <li>
          <Link to="/cases" aria-current={pathname.startsWith('/cases') ? 'page' : undefined}>
            <Layers size={16} aria-hidden="true" />
            {t.nav.cases}
          </Link>
        </li>
        <li>
          <Link to="/processes" search={{}} aria-current={pathname.startsWith('/processes') ? 'page' : undefined}>
            <Workflow size={16} aria-hidden="true" />
            {t.pages.processes}
          </Link>
        </li>
        <li>
          <Link to="/rulebook" search={{}} aria-current={pathname.startsWith('/rulebook') ? 'page' : undefined}>
            <BookOpen size={16} aria-hidden="true" />
            {t.rulebook.title}
          </Link>
        </li>
        <li>
          <Link to="/registers" aria-current={pathname.startsWith('/registers') ? 'page' : undefined}>
            <BookMarked size={16} aria-hidden="true" />
            {t.pages.ledgers}
          </Link>
        </li>
        {me?.permissions.includes('operate') ? (
          <li>
            <Link to="/operations/incidents" aria-current={pathname.startsWith('/operations') ? 'page' : undefined}>
              <Wrench size={16} aria-hidden="true" />
              {t.nav.operations}
            </Link>
          </li>
        ) : null}
        <li>
          <Link
            to="/directory/people"
            aria-current={/^\/(directory|policies)/.test(pathname) ? 'page' : undefined}
            activeProps={{}}
          >
            <Building2 size={16} aria-hidden="true" />
            {t.found.company}
          </Link>
        </li>
        {me?.permissions.includes('audit') ? (
          <li>
            <Link to="/audit" aria-current={pathname.startsWith('/audit') ? 'page' : undefined}>
              <ShieldCheck size={16} aria-hidden="true" />
              {t.nav.audit}
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
