import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';

export type Theme = 'light' | 'dark';

const key = 'guicheng.theme';
const system = window.matchMedia('(prefers-color-scheme: dark)');
const Context = createContext<{ readonly theme: Theme; readonly toggle: () => void } | null>(null);

const kept = (): Theme | null => {
  const found = localStorage.getItem(key);
  return found === 'light' || found === 'dark' ? found : null;
};

/** Follows the system until somebody chooses. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [theme, setTheme] = useState<Theme>(() => kept() ?? (system.matches ? 'dark' : 'light'));
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(() => {
    const follow = (): void => {
      if (!kept()) setTheme(system.matches ? 'dark' : 'light');
    };
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, []);
  const value = useMemo(
    () => ({
      theme,
      toggle: () => {
        const other = theme === 'dark' ? 'light' : 'dark';
        localStorage.setItem(key, other);
        setTheme(other);
      },
    }),
    [theme],
  );
  return <Context value={value}>{children}</Context>;
}

export function useTheme() {
  const theme = use(Context);
  if (!theme) throw new Error('Expected a ThemeProvider around the page.');
  return theme;
}
