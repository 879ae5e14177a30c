import { lazy } from 'react';

/** What a case page shows that nobody waits for: it is loaded once the page stands. */
export const Attachments = lazy(() => import('./attachments').then(({ Attachments: view }) => ({ default: view })));

export const AllRecords = lazy(() => import('./all-records').then(({ AllRecords: view }) => ({ default: view })));

export const WrittenEntries = lazy(() =>
  import('./written-entries').then(({ WrittenEntries: view }) => ({ default: view })),
);

export const Access = lazy(() => import('./access').then(({ Access: view }) => ({ default: view })));

/** With the forms, which a page without a verb in hand does without. */
export const DecideDrawer = lazy(() =>
  import('./decide-drawer').then(({ DecideDrawer: drawer }) => ({ default: drawer })),
);

export const ActDrawer = lazy(() => import('./act-drawer').then(({ ActDrawer: drawer }) => ({ default: drawer })));

export const CaseActDrawer = lazy(() =>
  import('./case-act-drawer').then(({ CaseActDrawer: drawer }) => ({ default: drawer })),
);

/** Beside a list, which is there first. */
export const CaseView = lazy(() => import('./case-view').then(({ CaseView: view }) => ({ default: view })));

export const ActsMenu = lazy(() => import('./acts-menu').then(({ ActsMenu: menu }) => ({ default: menu })));
