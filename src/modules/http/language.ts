import type { Language } from '../../engine/index.js';

interface HasHeaders {
  readonly headers: { readonly 'accept-language'?: string | undefined };
}

/** The language of `Accept-Language` (RFC 9110) that the product speaks; English when none is. */
export function languageOf(request: HasHeaders): Language {
  const header = request.headers['accept-language'];
  if (!header) return 'en';
  let best: Language = 'en';
  let bestQuality = 0;
  for (const range of header.slice(0, 200).split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const language = tag.split('-')[0];
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    const quality = weight === undefined ? 1 : Number(weight.slice(2));
    if ((language === 'zh' || language === 'en') && quality > bestQuality) {
      best = language;
      bestQuality = quality;
    }
  }
  return best;
}
