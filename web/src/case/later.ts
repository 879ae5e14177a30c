import { lazy } from 'react';

/** What a case page shows that nobody waits for: it is loaded once the page stands. */
export const Attachments = lazy(() => import('./attachments').then(({ Attachments: view }) => ({ default: view })));

export const CaseActDrawer = lazy(() =>
  import('./case-act-drawer').then(({ CaseActDrawer: drawer }) => ({ default: drawer })),
);

/** Beside a list, which is there first. */
export const CaseView = lazy(() => import('./case-view').then(({ CaseView: view }) => ({ default: view })));
