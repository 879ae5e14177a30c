import { useEffect, useState } from 'react';
import type { Values } from './values';
import { isEmpty } from './values';

const prefix = 'guicheng.draft.';

function kept(key: string): Values | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null');
    return typeof found === 'object' && found !== null ? (found as Values) : null;
  } catch {
    return null;
  }
}

/** What somebody types, kept in this tab until it is sent: personal data never goes to the disk. */
export function useDraft(key: string, initial: Values) {
  const [restored] = useState(() => kept(key));
  const [values, setValues] = useState<Values>(restored ?? initial);
  useEffect(() => {
    if (isEmpty(values)) sessionStorage.removeItem(prefix + key);
    else sessionStorage.setItem(prefix + key, JSON.stringify(values));
  }, [key, values]);
  return {
    values,
    change: setValues,
    isRestored: restored !== null,
    forget: (): void => sessionStorage.removeItem(prefix + key),
  };
}
