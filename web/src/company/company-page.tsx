import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { meQuery } from '../api/queries';
import { PageTitle } from '../ui/page';
import styles from './company.module.css';
import { useTexts } from './texts';

const pages = [
  ['people', '/directory/people'],
  ['departments', '/directory/departments'],
  ['roles', '/directory/roles'],
  ['delegations', '/directory/delegations'],
  ['calendars', '/directory/calendars'],
  ['policies', '/policies'],
] as const;

interface CompanyPageProps {
  readonly page: (typeof pages)[number][0];
  /** Of one person or process; else that of the page. */
  readonly title?: string;
  /** Beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page about the company. Everybody may look; what changes something is shown to administrators. */
export function CompanyPage({ page, title, actions, children }: CompanyPageProps) {
  const c = useTexts();
  const heading = title ?? c.pages[page];
  return (
    <div className="stack">
      <nav className={styles['tabs']} aria-label={c.title}>
        {pages.map(([name, to]) => (
          <Link key={name} to={to} aria-current={name === page ? 'page' : undefined} activeProps={{}}>
            {c.pages[name]}
          </Link>
        ))}
      </nav>
      <div className="row" data-between>
        <PageTitle name={heading}>{heading}</PageTitle>
        {actions ? <div className="row">{actions}</div> : null}
      </div>
      {children}
    </div>
  );
}

/** Whether the caller administers. The server decides; this decides what is drawn. */
export function useAdministers(): boolean {
  const { data } = useQuery(meQuery);
  return data?.permissions.includes('administer') === true;
}
