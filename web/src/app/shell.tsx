import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useEffectEvent } from 'react';
import { Problem } from '../api/problem';
import { meQuery, metaQuery } from '../api/queries';
import { followTabs } from '../api/session';
import { sessionKnown, useSessionEnded } from '../api/session-end';
import { useLanguage } from '../language/language';
import { Failure } from '../ui/failure';
import { useRest } from '../ui/rest';
import { Skeleton } from '../ui/skeleton';
import { ToastProvider } from '../ui/toasts';
import { NewVersion } from './new-version';
import { OfflineBand } from '../ui/offline-band';
import { Panel } from '../ui/panel';
import { Navigation } from './navigation';
import { Notices } from './notices';
import styles from './shell.module.css';
import { TopBar } from './top-bar';
import { useStream } from './use-stream';

const SignInAgain = lazy(() => import('./sign-in-again').then(({ SignInAgain: dialog }) => ({ default: dialog })));

const IdleLock = lazy(() => import('./idle-lock').then(({ IdleLock: idle }) => ({ default: idle })));

/** Nobody presses a key before the page stands. */
const Shortcuts = lazy(() => import('./shortcuts').then(({ Shortcuts: keys }) => ({ default: keys })));

/** The frame of every page of somebody who has signed in. */
export function Shell() {
  const { t } = useLanguage();
  const me = useQuery(meQuery);
  const meta = useQuery(metaQuery);
  const ended = useSessionEnded();
  const isAtRest = useRest();
  const userId = me.data?.id;
  // At once: what happens between what the page has read and its stream would never be told.
  useStream(userId);
  useEffect(() => {
    if (userId === undefined) return undefined;
    sessionKnown();
    return followTabs(userId);
  }, [userId]);
  const { pathname } = useLocation();
  if (me.error instanceof Problem && me.error.status === 401 && !me.data) return <ToSignIn />;
  if (me.error && !me.data) return <Failure error={me.error} retry={() => void me.refetch()} />;
  // Times are shown by the clock of the organisation, which the server tells at the same time.
  if (!me.data || meta.isPending) return <Skeleton rows={6} />;
  const idleLockMinutes = meta.data?.idleLockMinutes;
  return (
    <ToastProvider>
      <div className={styles['shell']}>
        <a href="#content" className={styles['skip']}>
          {t.skip}
        </a>
        <TopBar me={me.data} />
        <Navigation />
        <main id="content" className={styles['main']}>
          <OfflineBand />
          <NewVersion />
          <Panel key={pathname}>
            <Outlet />
          </Panel>
        </main>
        <Notices />
        {isAtRest ? (
          <Suspense fallback={null}>
            <Shortcuts />
            {idleLockMinutes ? <IdleLock minutes={ended ? undefined : idleLockMinutes} /> : null}
          </Suspense>
        ) : null}
        {ended ? (
          <Suspense fallback={null}>
            <SignInAgain me={me.data} />
          </Suspense>
        ) : null}
      </div>
    </ToastProvider>
  );
}

/** Leads to the sign-in, and back to where somebody wanted to go. */
function ToSignIn() {
  const router = useRouter();
  const navigate = useNavigate();
  const go = useEffectEvent(() => {
    void navigate({ to: '/sign-in', search: { to: router.state.location.href }, replace: true });
  });
  useEffect(() => go(), []);
  return null;
}
