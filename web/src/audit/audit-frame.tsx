import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { meQuery } from '../api/queries';
import { useLanguage } from '../language/language';
import { PageTitle } from '../ui/page';
import { Skeleton } from '../ui/skeleton';

const pages = [
  { to: '/audit', name: 'log' },
  { to: '/audit/records', name: 'records' },
  { to: '/audit/verify', name: 'verify' },
] as const;

interface AuditFrameProps {
  readonly page: (typeof pages)[number]['name'];
  readonly children: ReactNode;
}

/** The frame of the pages of auditors: their heading, the way between them, and who may see them. */
export function AuditFrame({ page, children }: AuditFrameProps) {
  const { t } = useLanguage();
  const { data: me } = useQuery(meQuery);
  const title = t.audit.title[page];
  if (!me) return <Skeleton />;
  return (
    <div className="stack">
      <PageTitle name={title}>{title}</PageTitle>
      {me.permissions.includes('audit') ? (
        <>
          <nav className="row" aria-label={t.audit.nav}>
            {pages.map(({ to, name }) => (
              <Link
                key={name}
                to={to}
                className={`button ${name === page ? 'primary' : ''}`}
                aria-current={name === page ? 'page' : undefined}
              >
                {t.audit.title[name]}
              </Link>
            ))}
          </nav>
          {children}
        </>
      ) : (
        <div className="notice bad" role="alert">
          {t.audit.forAuditors}
        </div>
      )}
    </div>
  );
}
