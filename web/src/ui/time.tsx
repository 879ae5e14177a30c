import { useLanguage } from '../language/language';
import { absoluteTime, friendlyTime } from '../language/times';
import { useNow } from './now';

/** A moment, relative within a week; the moment itself is its title. */
export function Time({ at, absolute = false }: { readonly at: string; readonly absolute?: boolean }) {
  const { language } = useLanguage();
  const now = useNow();
  const whole = absoluteTime(at, language);
  return (
    <time dateTime={at} title={whole}>
      {absolute ? whole : friendlyTime(at, now, language)}
    </time>
  );
}
