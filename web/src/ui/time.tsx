import { useLanguage } from '../language/language';
import { absoluteTime, dayText, daysSince, friendlyTime } from '../language/times';
import { useNow } from './now';

interface TimeProps {
  readonly at: string;
  readonly absolute?: boolean;
  /** Of what is older than a week, the day alone. */
  readonly brief?: boolean;
}

/** A moment, relative within a week; the moment itself is its title. */
export function Time({ at, absolute = false, brief = false }: TimeProps) {
  const { language } = useLanguage();
  const now = useNow();
  const whole = absoluteTime(at, language);
  return (
    <time dateTime={at} title={whole}>
      {absolute ? whole : brief && daysSince(at, now) >= 7 ? dayText(at, language) : friendlyTime(at, now, language)}
    </time>
  );
}
