import { useEffect, useState } from 'react';
import { useLanguage } from '../language/language';

interface TextFilterProps {
  readonly value: string | undefined;
  readonly onChange: (text: string | undefined) => void;
}

const pause = 300;

/** Finds in a list what its number begins with or its subject holds; nothing is asked while somebody types on. */
export function TextFilter({ value, onChange }: TextFilterProps) {
  const { t } = useLanguage();
  const [text, setText] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if ((value ?? '') !== text.trim()) setText(value ?? '');
  }
  useEffect(() => {
    const wanted = text.trim() || undefined;
    if (wanted === value) return;
    const timer = setTimeout(() => onChange(wanted), pause);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <input
      type="search"
      className="field"
      style={{ width: 150, flexGrow: 1, maxWidth: 240 }}
      maxLength={100}
      aria-label={t.desk.find}
      placeholder={t.desk.find}
      value={text}
      onChange={({ target }) => setText(target.value)}
    />
  );
}
