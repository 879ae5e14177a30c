import { useEffect, useEffectEvent } from 'react';

const key = 'guicheng.shortcuts';

/** Whether single keys do something; switched off where they are in the way of a screen reader or of dictation. */
export const shortcutsAreOn = (): boolean => localStorage.getItem(key) !== 'off';

export const switchShortcuts = (on: boolean): void => localStorage.setItem(key, on ? 'on' : 'off');

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** What lies over the page has keys of its own. */
const isAbove = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("[role='dialog'], [role='alertdialog'], [role='menu']") !== null;

/**
 * Calls when somebody presses a key that he does not type into a field, nor with an input method, and nothing lies over
 * the page.
 */
export function useShortcut(pressedKey: string, call: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (
      event.key !== pressedKey ||
      !shortcutsAreOn() ||
      event.isComposing ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    if (isTyping(event.target) || isAbove(event.target)) return;
    event.preventDefault();
    call();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => pressed(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
