import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Permitted } from '../../app/permitted';
import styles from './operations.module.css';
import { useTexts } from './use-texts';

const pages = ['incidents', 'cases', 'timers', 'deliveries', 'health'] as const;

/** What administrators look after: each page is one tab. */
export function OperationsPage() {
  const texts = useTexts();
  const { pathname } = useLocation();
  return (
    <Permitted anyOf={['operate']}>
      <div className="stack">
        <nav aria-label={texts.title} className={styles['tabs']}>
          {pages.map((page) => (
            <Link
              key={page}
              to={`/operations/${page}`}
              className={styles['tab']}
              activeProps={{}}
              aria-current={pathname === `/operations/${page}` ? 'page' : undefined}
            >
              {texts.pages[page]}
            </Link>
          ))}
        </nav>
        <Outlet />
      </div>
    </Permitted>
  );
}
