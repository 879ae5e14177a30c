import { Outlet } from '@tanstack/react-router';
import { NotReady } from './not-ready';

/** Around every page, also that of somebody who has not signed in. */
export function Frame() {
  return (
    <>
      <Outlet />
      <NotReady />
    </>
  );
}
