import { useLanguage } from '../language/language';
import { useLive } from './use-live';

/** Whether what is shown follows the server, by sign and word. */
export function LiveSign({ instanceId }: { readonly instanceId: string }) {
  const { t } = useLanguage();
  const live = useLive(instanceId);
  const sign = { on: '●', again: '○', off: '✕' }[live];
  return (
    <span className="meta">
      <span aria-hidden="true">{sign} </span>
      {t.live[live]}
    </span>
  );
}
