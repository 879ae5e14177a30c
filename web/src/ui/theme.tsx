import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { chosenTheme, keepTheme, systemTheme as system, themeOf, type Theme } from './chosen-theme';

interface Themed {
  readonly theme: Theme;
  /** What somebody has chosen; `system` until then. */
  readonly chosen: Theme | 'system';
  readonly choose: (theme: Theme | 'system') => void;
  readonly toggle: () => void;
}

const Context = createContext<Themed | null>(null);

/** Follows the system until somebody chooses. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [chosen, setChosen] = useState<Theme | 'system'>(chosenTheme);
  const [isDark, setDark] = useState(system.matches);
  const theme = themeOf(chosen, isDark);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(() => {
    const follow = (): void => setDark(system.matches);
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, []);
  const value = useMemo<Themed>(() => {
    const choose = (wanted: Theme | 'system'): void => {
      keepTheme(wanted);
      setChosen(wanted);
    };
    return { theme, chosen, choose, toggle: () => choose(theme === 'dark' ? 'light' : 'dark') };
  }, [theme, chosen]);
  return <Context value={value}>{children}</Context>;
}

export function useTheme() {
  const theme = use(Context);
  if (!theme) throw new Error('Expected a ThemeProvider around the page.');
  return theme;
}
