const key = 'guicheng.notices';

/** Whether the browser can show a notice beside the page: not over plain HTTP, except on the machine itself. */
export const canNotify = (): boolean => typeof Notification !== 'undefined' && globalThis.isSecureContext;

/** Whether somebody wants notices in this browser, and the browser lets us. */
export const noticesAreOn = (): boolean =>
  canNotify() && localStorage.getItem(key) === 'on' && Notification.permission === 'granted';

/** Asks the browser, which asks whoever has clicked. @returns whether notices are on now */
export async function switchNotices(on: boolean): Promise<boolean> {
  localStorage.setItem(key, on ? 'on' : 'off');
  if (on && canNotify() && Notification.permission === 'default') await Notification.requestPermission();
  return noticesAreOn();
}
