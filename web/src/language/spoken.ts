export type Language = 'zh' | 'en';

const key = 'guicheng.language';

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

/** The tag of a language, as pages and formats name it. */
export const tagOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');

/** The language of this moment, for requests. */
export const spokenLanguage = (): Language => now;

/** Speaks another language from now on, and in this browser the next time too. */
export function speak(language: Language): void {
  now = language;
  localStorage.setItem(key, language);
}
