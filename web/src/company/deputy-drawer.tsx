import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../api/client';
import { definitionsQuery } from '../api/queries';
import { useLanguage } from '../language/language';
import styles from './company.module.css';
import { useAdministers } from './company-page';
import { EditDrawer } from './edit-drawer';
import { anyDeputy, ownDeputy } from './forms';
import { useTexts } from './texts';

/** Names a deputy: one's own, or as an administrator anybody's. */
export function DeputyDrawer({ own, onClose }: { readonly own?: boolean; readonly onClose: () => void }) {
  const c = useTexts();
  const { say } = useLanguage();
  const forOthers = useAdministers() && own !== true;
  const definitions = useQuery(definitionsQuery).data?.items ?? [];
  const [isSome, setSome] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <EditDrawer
      title={c.delegations.add}
      schema={forOthers ? anyDeputy : ownDeputy}
      send={(values, key) =>
        ask(
          client.POST('/api/v1/delegations', {
            params: { header: { 'Idempotency-Key': key } },
            body: { ...values, ...(isSome ? { processes: [...chosen] } : {}) } as never,
          }),
        )
      }
      onClose={onClose}
    >
      <fieldset className="stack" style={{ gap: 4 }}>
        <legend className="label">{c.delegations.processes}</legend>
        {([false, true] as const).map((some) => (
          <label key={String(some)} className="row">
            <input type="radio" name="processes" checked={isSome === some} onChange={() => setSome(some)} />
            {some ? c.delegations.some : c.delegations.all}
          </label>
        ))}
        {isSome ? (
          <div className={styles['checks']} role="group" aria-label={c.delegations.some} tabIndex={0}>
            {definitions.map(({ key, title }) => (
              <label key={key}>
                <input
                  type="checkbox"
                  checked={chosen.includes(key)}
                  onChange={({ target }) =>
                    setChosen(target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))
                  }
                />
                {say(title)}
              </label>
            ))}
          </div>
        ) : null}
      </fieldset>
    </EditDrawer>
  );
}
