import type { Instance } from '../api/types';
import { useLanguage } from '../language/language';
import { absoluteTime } from '../language/times';

/** The case is suspended: by whom, since when and why. */
export function Suspension({ instance }: { readonly instance: Instance }) {
  const { t, language } = useLanguage();
  const { suspended, suspension } = instance;
  if (!suspended) return null;
  return (
    <div className="notice" role="status">
      <strong>
        {suspension ? t.trouble.suspended(suspension.by.name, absoluteTime(suspension.at, language)) : t.kase.suspended}
      </strong>
      {suspension?.reason ? <p className="wrap">{t.trouble.suspendedWhy(suspension.reason)}</p> : null}
    </div>
  );
}
