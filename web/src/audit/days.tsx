import { useLanguage } from '../language/language';
import { Labelled } from './labelled';

export interface Days {
  /** The first day, `2026-03-01`. */
  readonly from?: string | undefined;
  /** The last day. */
  readonly until?: string | undefined;
}

interface DaysChoiceProps extends Days {
  readonly onChange: (days: Days) => void;
}

/** A first and a last day, each of which may be open. */
export function DaysChoice({ from, until, onChange }: DaysChoiceProps) {
  const { t } = useLanguage();
  const day = (name: string, value: string | undefined, change: (value: string | undefined) => void) => (
    <Labelled name={name}>
      <input
        type="date"
        className="field"
        value={value ?? ''}
        onChange={({ target }) => change(target.value || undefined)}
      />
    </Labelled>
  );
  return (
    <>
      {day(t.audit.from, from, (value) => onChange({ from: value, until }))}
      {day(t.audit.until, until, (value) => onChange({ from, until: value }))}
    </>
  );
}
