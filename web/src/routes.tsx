import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Frame } from './app/frame';
import { NotFoundPage } from './app/not-found';
import { readCalendars, readPeople } from './app/company-search';
import { readRecords } from './app/audit-search';
import { readCase, readCases, readFind, readInbox, readProcess, readSignIn, readStart } from './app/search';
import { readDeliveries, readManyCases, readTimers } from './app/operations-search';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage });
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

const processes = createRoute({
  getParentRoute: () => shell,
  path: '/processes',
  validateSearch: readFind,
  component: lazyRouteComponent(() => import('./pages/processes/processes-page'), 'ProcessesPage'),
});

const oneProcess = createRoute({
  getParentRoute: () => shell,
  path: '/processes/$key',
  validateSearch: readProcess,
  component: lazyRouteComponent(() => import('./pages/process/process-page'), 'ProcessPage'),
});

const rulebook = createRoute({
  getParentRoute: () => shell,
  path: '/rulebook',
  validateSearch: readFind,
  component: lazyRouteComponent(() => import('./pages/rulebook/rulebook-page'), 'RulebookPage'),
});

const rulebookProcess = createRoute({
  getParentRoute: () => shell,
  path: '/rulebook/$process',
  component: lazyRouteComponent(() => import('./pages/rulebook-process/rulebook-process-page'), 'RulebookProcessPage'),
});

const registers = createRoute({
  getParentRoute: () => shell,
  path: '/registers',
  component: lazyRouteComponent(() => import('./pages/registers/registers-page'), 'RegistersPage'),
});

const register = createRoute({
  getParentRoute: () => shell,
  path: '/registers/$name',
  validateSearch: readFind,
  component: lazyRouteComponent(() => import('./pages/register/register-page'), 'RegisterPage'),
});

const entry = createRoute({
  getParentRoute: () => shell,
  path: '/registers/$name/$key',
  component: lazyRouteComponent(() => import('./pages/register-entry/entry-page'), 'EntryPage'),
});

const people = createRoute({
  getParentRoute: () => shell,
  path: '/directory/people',
  validateSearch: readPeople,
  component: lazyRouteComponent(() => import('./pages/people/people-page'), 'PeoplePage'),
});

const person = createRoute({
  getParentRoute: () => shell,
  path: '/directory/people/$id',
  component: lazyRouteComponent(() => import('./pages/person/person-page'), 'PersonPage'),
});

const departments = createRoute({
  getParentRoute: () => shell,
  path: '/directory/departments',
  component: lazyRouteComponent(() => import('./pages/departments/departments-page'), 'DepartmentsPage'),
});

const roles = createRoute({
  getParentRoute: () => shell,
  path: '/directory/roles',
  component: lazyRouteComponent(() => import('./pages/roles/roles-page'), 'RolesPage'),
});

const delegations = createRoute({
  getParentRoute: () => shell,
  path: '/directory/delegations',
  component: lazyRouteComponent(() => import('./pages/delegations/delegations-page'), 'DelegationsPage'),
});

const calendars = createRoute({
  getParentRoute: () => shell,
  path: '/directory/calendars',
  validateSearch: readCalendars,
  component: lazyRouteComponent(() => import('./pages/calendars/calendars-page'), 'CalendarsPage'),
});

const policies = createRoute({
  getParentRoute: () => shell,
  path: '/policies',
  component: lazyRouteComponent(() => import('./pages/policies/policies-page'), 'PoliciesPage'),
});

const policy = createRoute({
  getParentRoute: () => shell,
  path: '/policies/$process',
  component: lazyRouteComponent(() => import('./pages/policy/policy-page'), 'PolicyPage'),
});

const me = createRoute({
  getParentRoute: () => shell,
  path: '/me',
  component: lazyRouteComponent(() => import('./pages/me/me-page'), 'MePage'),
});

const company = [people, person, departments, roles, delegations, calendars, policies, policy, me] as const;
const operations = createRoute({
  getParentRoute: () => shell,
  path: '/operations',
  component: lazyRouteComponent(() => import('./pages/operations/operations-page'), 'OperationsPage'),
});

const operationsPages = [
  createRoute({
    getParentRoute: () => operations,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/operations/incidents', replace: true });
    },
  }),
  createRoute({
    getParentRoute: () => operations,
    path: '/incidents',
    component: lazyRouteComponent(() => import('./pages/operations/incidents-page'), 'IncidentsPage'),
  }),
  createRoute({
    getParentRoute: () => operations,
    path: '/cases',
    validateSearch: readManyCases,
    component: lazyRouteComponent(() => import('./pages/operations/cases-page'), 'ManyCasesPage'),
  }),
  createRoute({
    getParentRoute: () => operations,
    path: '/timers',
    validateSearch: readTimers,
    component: lazyRouteComponent(() => import('./pages/operations/timers-page'), 'TimersPage'),
  }),
  createRoute({
    getParentRoute: () => operations,
    path: '/deliveries',
    validateSearch: readDeliveries,
    component: lazyRouteComponent(() => import('./pages/operations/deliveries-page'), 'DeliveriesPage'),
  }),
  createRoute({
    getParentRoute: () => operations,
    path: '/health',
    component: lazyRouteComponent(() => import('./pages/operations/health-page'), 'HealthPage'),
  }),
] as const;

const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  component: lazyRouteComponent(() => import('./pages/audit/audit-page'), 'AuditPage'),
});

const auditRecords = createRoute({
  getParentRoute: () => shell,
  path: '/audit/records',
  validateSearch: readRecords,
  component: lazyRouteComponent(() => import('./pages/audit-records/audit-records-page'), 'AuditRecordsPage'),
});

const auditVerify = createRoute({
  getParentRoute: () => shell,
  path: '/audit/verify',
  component: lazyRouteComponent(() => import('./pages/audit-verify/audit-verify-page'), 'AuditVerifyPage'),
});

const casePrint = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$id/print',
  validateSearch: readCase,
  component: lazyRouteComponent(() => import('./pages/case-print/case-print-page'), 'CasePrintPage'),
});

/** An address that leads nowhere, with the way to everywhere around it. */
const unknown = createRoute({ getParentRoute: () => shell, path: '$', component: NotFoundPage });

const watching = [audit, auditRecords, auditVerify] as const;
const pages = [
  ...[home, inbox, start, startProcess, cases, kase, casePrint],
  ...[processes, oneProcess, rulebook, rulebookProcess, registers, register, entry],
  ...company,
  operations.addChildren(operationsPages),
  ...watching,
  unknown,
] as const;

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
