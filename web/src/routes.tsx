import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NotFoundPage } from './app/not-found';
import { readCase, readCases, readInbox, readSignIn, readStart } from './app/search';

const root = createRootRoute({ notFoundComponent: NotFoundPage });
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: lazyRouteComponent(() => import('./app/shell'), 'Shell'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: readSignIn,
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page'), 'SignInPage'),
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  validateSearch: readInbox,
  component: lazyRouteComponent(() => import('./pages/inbox/inbox-page'), 'InboxPage'),
});

const inbox = createRoute({
  getParentRoute: () => shell,
  path: '/inbox',
  validateSearch: readInbox,
  component: lazyRouteComponent(() => import('./pages/inbox/inbox-page'), 'InboxPage'),
});

const start = createRoute({
  getParentRoute: () => shell,
  path: '/start',
  component: lazyRouteComponent(() => import('./pages/start/start-page'), 'StartPage'),
});

const startProcess = createRoute({
  getParentRoute: () => shell,
  path: '/start/$process',
  validateSearch: readStart,
  component: lazyRouteComponent(() => import('./pages/start-process/start-process-page'), 'StartProcessPage'),
});

const cases = createRoute({
  getParentRoute: () => shell,
  path: '/cases',
  validateSearch: readCases,
  component: lazyRouteComponent(() => import('./pages/cases/cases-page'), 'CasesPage'),
});

const kase = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$id',
  validateSearch: readCase,
  component: lazyRouteComponent(() => import('./pages/case/case-page'), 'CasePage'),
});

const pages = [home, inbox, start, startProcess, cases, kase];

export const router = createRouter({
  routeTree: root.addChildren([signIn, shell.addChildren(pages)]),
  defaultPreload: 'intent',
  defaultPreloadDelay: 100,
  scrollRestoration: true,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
