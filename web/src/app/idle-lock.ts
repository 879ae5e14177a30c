import { useEffect } from 'react';
import { lock } from '../api/session';

const key = 'guicheng.touched';
const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Touches are written down for the other tabs, and not each of a moving hand. */
const often = 5_000;

const lastTouch = (): number => Number(localStorage.getItem(key) ?? 0);

interface IdleLockProps {
  /** `undefined` while somebody has to sign in anyway. */
  readonly minutes: number | undefined;
}

/**
 * Locks the console when nobody has touched any of its tabs for so long. A machine that slept is locked when it wakes,
 * before the hand that woke it counts.
 */
export function IdleLock({ minutes }: IdleLockProps) {
  useEffect(() => {
    if (minutes === undefined) return undefined;
    const longest = minutes * 60_000;
    let timer: ReturnType<typeof setTimeout>;
    let isLocked = false;
    const look = (): void => {
      const idle = Date.now() - lastTouch();
      clearTimeout(timer);
      if (isLocked) return;
      if (idle < longest) timer = setTimeout(look, longest - idle);
      else {
        isLocked = true;
        void lock();
      }
    };
    const touched = (): void => {
      look();
      if (!isLocked && Date.now() - lastTouch() > often) localStorage.setItem(key, String(Date.now()));
    };
    // Whoever has just come, or signed in again, is here.
    localStorage.setItem(key, String(Date.now()));
    look();
    for (const touch of touches) window.addEventListener(touch, touched, { passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      for (const touch of touches) window.removeEventListener(touch, touched);
      document.removeEventListener('visibilitychange', look);
    };
  }, [minutes]);
  return null;
}
