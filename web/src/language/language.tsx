import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { en } from './en';
import { speak, spokenLanguage, tagOf, type Language } from './spoken';
import { zh, type Messages } from './zh';

export type { Language } from './spoken';

/** A text of the server in both languages. */
export type Localized = Readonly<Record<Language, string>>;

interface Spoken {
  readonly language: Language;
  readonly t: Messages;
  /** The text of the server in this language; empty for none. */
  readonly say: (text: Localized | null | undefined) => string;
  readonly change: (language: Language) => void;
}

const messages: Readonly<Record<Language, Messages>> = { zh, en };

const Context = createContext<Spoken | null>(null);

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(spokenLanguage);
  const change = useCallback((wanted: Language) => {
    speak(wanted);
    setLanguage(wanted);
  }, []);
  useEffect(() => {
    document.documentElement.lang = tagOf(language);
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
