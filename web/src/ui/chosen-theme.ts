export type Theme = 'light' | 'dark';

const key = 'guicheng.theme';

export const systemTheme = window.matchMedia('(prefers-color-scheme: dark)');

/** What somebody has chosen in this browser; `system` until then. */
export function chosenTheme(): Theme | 'system' {
  const found = localStorage.getItem(key);
  return found === 'light' || found === 'dark' ? found : 'system';
}

export function keepTheme(wanted: Theme | 'system'): void {
  if (wanted === 'system') localStorage.removeItem(key);
  else localStorage.setItem(key, wanted);
}

export const themeOf = (chosen: Theme | 'system', isDark: boolean): Theme =>
  chosen === 'system' ? (isDark ? 'dark' : 'light') : chosen;
