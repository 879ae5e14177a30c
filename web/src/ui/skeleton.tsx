import { useEffect, useState } from 'react';
import { useLanguage } from '../language/language';
import styles from './skeleton.module.css';

/** The place of what is still loading: shown once it takes longer than a glance. */
export function Skeleton({ rows = 3 }: { readonly rows?: number }) {
  const { t } = useLanguage();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className={styles['skeleton']} role="status" aria-label={t.loading}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles['bar']} />
      ))}
    </div>
  );
}
