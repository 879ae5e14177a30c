import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';

export type Theme = 'light' | 'dark';

const key = 'guicheng.theme';
const system = window.matchMedia('(prefers-color-scheme: dark)');
interface Themed {
  readonly theme: Theme;
  /** What somebody has chosen; `system` until then. */
  readonly chosen: Theme | 'system';
  readonly choose: (theme: Theme | 'system') => void;
  readonly toggle: () => void;
}

const Context = createContext<Themed | null>(null);

const kept = (): Theme | null => {
  const found = localStorage.getItem(key);
  return found === 'light' || found === 'dark' ? found : null;
};

/** Follows the system until somebody chooses. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [chosen, setChosen] = useState<Theme | 'system'>(() => kept() ?? 'system');
  const [isDark, setDark] = useState(system.matches);
  const theme = chosen === 'system' ? (isDark ? 'dark' : 'light') : chosen;
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
      if (wanted === 'system') localStorage.removeItem(key);
      else localStorage.setItem(key, wanted);
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
