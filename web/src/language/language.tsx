import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { en } from './en';
import { zh, type Messages } from './zh';

export type Language = 'zh' | 'en';

/** A text of the server in both languages. */
export type Localized = Readonly<Record<Language, string>>;

interface Spoken {
  readonly language: Language;
  readonly t: Messages;
  /** The text of the server in this language; empty for none. */
  readonly say: (text: Localized | null | undefined) => string;
  readonly change: (language: Language) => void;
}

const key = 'guicheng.language';
const messages: Readonly<Record<Language, Messages>> = { zh, en };

/** Chosen before, else that of the browser; Chinese where it speaks neither. */
function first(): Language {
  const kept = localStorage.getItem(key);
  if (kept === 'zh' || kept === 'en') return kept;
  const spoken = navigator.languages
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => tag === 'zh' || tag === 'en');
  return spoken === 'en' ? 'en' : 'zh';
}

let now: Language = first();

/** The language of this moment, for requests. */
export const spokenLanguage = (): Language => now;

const Context = createContext<Spoken | null>(null);

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(now);
  const change = useCallback((wanted: Language) => {
    now = wanted;
    localStorage.setItem(key, wanted);
    setLanguage(wanted);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const spoken = useMemo<Spoken>(
    () => ({ language, t: messages[language], say: (text) => text?.[language] ?? '', change }),
    [language, change],
  );
  return <Context value={spoken}>{children}</Context>;
}

export function useLanguage(): Spoken {
  const spoken = use(Context);
  if (!spoken) throw new Error('Expected a LanguageProvider around everything that speaks.');
  return spoken;
}
